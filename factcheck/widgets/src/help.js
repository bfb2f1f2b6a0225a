/** The overlay with all keys and lines. It explains and does nothing. */

import { HINT_GLYPHS } from "./captions.js";
import { cap, make, newId } from "./dom.js";
import { tool } from "./icons.js";
import { KINDS } from "./segments.js";
import { capitalised, kindName } from "./wording.js";

/** @import { Captions } from "./captions.js" */

/**
 * @param {Captions} captions
 * @param {AbortSignal} signal
 */
export function makeHelp(captions, signal) {
  const { groups, keys, shift, click } = captions;
  /** @type {[string, [string[], string][]][]} */
  const chapters = [
    [
      groups.walk,
      [
        [["j", "↓", "→"], keys.next],
        [["k", "↑", "←"], keys.previous],
        [["o"], keys.open],
        [["/"], keys.find],
        [["f"], keys.filter],
        [["l"], captions.list],
        [[click], keys.outward],
        [["?"], captions.help],
      ],
    ],
    [
      groups.settle,
      [
        [["v"], captions.verified],
        [["d"], captions.disputed],
        [["e"], captions.erroneous],
        [[shift, "v", "d", "e"], keys.stay],
        [["1", "…", "8"], keys.digit],
        [["b"], captions.alike],
        [["x"], keys.withdraw],
        [["Enter"], keys.take],
        [["i"], keys.dismiss],
      ],
    ],
    [
      groups.write,
      [
        [["c"], captions.correction],
        [["n"], captions.note],
        [["s"], captions.source],
        [[shift, "s"], keys.sameSource],
        [["r"], captions.consult],
        [["h"], captions.history],
        [["Enter"], keys.enter],
        [["Esc"], keys.escape],
      ],
    ],
    [
      groups.mark,
      [
        [["Tab"], keys.sentence],
        [[shift, "→"], keys.select],
        [["a"], keys.mark],
        [["[", "]"], keys.end],
        [[shift, "[", "]"], keys.start],
        [["m"], captions.changeMark],
        [[captions.del], captions.marking.unmark],
        [["u", captions.ctrlZ], captions.undo],
        [[shift, "u"], captions.redo],
      ],
    ],
  ];
  const close = tool("close", captions.close);
  const lines = KINDS.map((kind) => {
    const name = kindName(kind, captions);
    if (kind === "statement") return make("li", {}, name, make("span", { class: "fc-end", "data-kind": kind, "data-verdict": "open" }));
    return make("li", {}, make("mark", { class: "fc-line", "data-kind": kind, "data-lane": 0, "data-verdict": "open" }, name));
  });
  const levels = /** @type {const} */ (["warning", "info"]);
  lines.push(...levels.map((level) => make("li", {}, make("span", { class: "fc-sign" }, HINT_GLYPHS[level]), ` ${captions.hintLines[level]}`)));
  lines.push(make("li", {}, captions.othersLine, make("span", { class: "fc-end", "data-kind": "statement", "data-verdict": "open", "data-others": "verified" })));
  const heading = make("h2", { id: newId() }, captions.help);
  const dialog = make(
    "dialog",
    { class: "fc-help", "aria-labelledby": heading.id },
    make("header", {}, heading, close),
    make(
      "div",
      { class: "fc-chapters", tabindex: 0, role: "document", "aria-labelledby": heading.id },
      ...chapters.map(([name, rows]) =>
        make(
          "section",
          {},
          make("h3", {}, name),
          make("dl", {}, ...rows.map(([caps, what]) => make("div", {}, make("dt", {}, ...caps.flatMap((each) => [readOut(each), " "])), make("dd", {}, capitalised(what, captions.locale))))),
        ),
      ),
    ),
    make("section", { class: "fc-lines" }, make("h3", {}, groups.lines), make("ul", {}, ...lines)),
    make("div", { class: "fc-remarks" }, ...Object.values(captions.remarks).map((remark) => make("p", {}, remark))),
  );
  close.addEventListener("click", () => dialog.close(), { signal });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close(), { signal });
  return dialog;
}

/** A key cap that is read out, for here it is the content. @param {string} key */
function readOut(key) {
  const element = cap(key);
  element.removeAttribute("aria-hidden");
  return element;
}
