/**
 * The little menu at a passage: mark it as a claim of one of the kinds, or change the mark that is there. It never
 * marks by itself.
 */

import { cap, focused, make, put } from "./dom.js";
import { latin } from "./keys.js";
import { KINDS } from "./segments.js";
import { kindName } from "./wording.js";

/** @import { Captions } from "./captions.js" */

/** What can be done with a mark, and its key in the menu. */
const DEEDS = /** @type {const} */ ({ split: "t", merge: "g", unmark: "Delete" });

/** @typedef {keyof typeof DEEDS} Deed */

/**
 * What a key means in the menu at a mark that is there, where it may be none of the widget's keys elsewhere.
 * @param {{key: string, code?: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, repeat?: boolean, isComposing?: boolean}} event
 */
export function deedFor(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return undefined;
  return /** @type {Deed[]} */ (Object.keys(DEEDS)).find((deed) => DEEDS[deed] === latin(event));
}

/**
 * @param {HTMLElement} root what the menu stands in
 * @param {Captions} captions
 * @param {{kind: (kind: string) => void, deed: (deed: "split" | "merge" | "unmark") => void, left: () => void}} pick
 * @param {AbortSignal} signal
 */
export function makePicker(root, captions, pick, signal) {
  const choices = new Map(
    KINDS.map((kind, at) => {
      const name = kindName(kind, captions);
      const element = make("button", { type: "button", "data-kind": kind, "aria-keyshortcuts": at + 1 }, cap(String(at + 1)), name);
      element.addEventListener("click", () => pick.kind(kind), { signal });
      return [kind, element];
    }),
  );
  const deeds = /** @type {const} */ (["split", "merge", "unmark"]).map((deed) => {
    const element = make("button", { type: "button", "data-deed": deed, "aria-keyshortcuts": DEEDS[deed] }, cap(deed === "unmark" ? captions.del : DEEDS[deed]), captions.marking[deed]);
    element.addEventListener("click", () => pick.deed(deed), { signal });
    return element;
  });
  const guessKey = cap("a");
  const label = make("span", { class: "fc-label" });
  const more = make("div", { class: "fc-marking" }, ...deeds);
  const menu = make("div", { class: "fc-picker", role: "group", hidden: true }, label, ...choices.values(), more);
  // Pressing a button must not take the selection away.
  menu.addEventListener("pointerdown", (event) => event.preventDefault(), { signal });
  menu.addEventListener("focusout", ({ relatedTarget }) => relatedTarget instanceof Node && !menu.contains(relatedTarget) && pick.left(), { signal });

  return {
    element: menu,
    isOpen: () => !menu.hidden,
    hide: () => put(menu, "hidden", true),
    hasFocus: () => menu.contains(focused(root)),
    /** @param {string} kind */
    focus: (kind) => choices.get(kind)?.focus({ preventScroll: true }),

    /** @param {DOMRect} box of the passage @param {string} kind that is guessed or there @param {boolean} marked whether it is a claim already */
    show(box, kind, marked) {
      label.textContent = marked ? captions.changeMark : captions.markAs;
      put(menu, "aria-label", label.textContent);
      more.hidden = !marked;
      guessKey.remove();
      for (const [name, element] of choices) {
        put(element, "data-guess", name === kind);
        put(element, "aria-pressed", marked && String(name === kind));
        if (name === kind && !marked) element.append(guessKey);
      }
      menu.hidden = false;
      const frame = root.getBoundingClientRect();
      const size = menu.getBoundingClientRect();
      const left = Math.min(Math.max(8, box.left - frame.left), Math.max(8, frame.width - size.width - 8));
      const below = box.bottom - frame.top + 8;
      const top = Math.max(8, below + size.height > frame.height ? box.top - frame.top - size.height - 8 : below);
      menu.style.left = `${left}px`;
      menu.style.top = `${top + root.scrollTop}px`;
    },
  };
}
