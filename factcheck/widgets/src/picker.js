/** The little menu at a selection: mark it as a claim of one of the kinds. It never marks by itself. */

import { cap, make, put } from "./dom.js";
import { KINDS } from "./segments.js";

/** @import { Captions } from "./captions.js" */

/**
 * @param {HTMLElement} root what the menu stands in
 * @param {Captions} captions
 * @param {(kind: string) => void} pick
 * @param {AbortSignal} signal
 */
export function makePicker(root, captions, pick, signal) {
  const choices = new Map(
    KINDS.map((kind, at) => {
      const name = captions.kinds[/** @type {keyof Captions["kinds"]} */ (kind)];
      return [kind, make("button", { type: "button", "data-kind": kind }, cap(String(at + 1)), name)];
    }),
  );
  const guessKey = cap("a");
  const menu = make("div", { class: "fc-picker", role: "group", "aria-label": captions.markAs, hidden: true });
  menu.append(make("span", { class: "fc-label" }, captions.markAs), ...choices.values());
  // Pressing a button must not take the selection away.
  menu.addEventListener("pointerdown", (event) => event.preventDefault(), { signal });
  for (const [kind, element] of choices) element.addEventListener("click", () => pick(kind), { signal });
  root.append(menu);

  return {
    isOpen: () => !menu.hidden,
    hide: () => put(menu, "hidden", true),

    /** @param {DOMRect} box of the selection @param {string} guess */
    show(box, guess) {
      for (const [kind, element] of choices) {
        put(element, "data-guess", kind === guess);
        if (kind === guess) element.append(guessKey);
      }
      menu.hidden = false;
      const frame = root.getBoundingClientRect();
      const size = menu.getBoundingClientRect();
      const left = Math.min(Math.max(8, box.left - frame.left), Math.max(8, frame.width - size.width - 8));
      const below = box.bottom - frame.top + 8;
      const top = below + size.height > frame.height ? Math.max(8, box.top - frame.top - size.height - 8) : below;
      menu.style.left = `${left}px`;
      menu.style.top = `${top}px`;
    },
  };
}
