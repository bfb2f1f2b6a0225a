/** Takes the keys that are pressed in the widget and has done what they mean. It does nothing by itself. */

import { latin, meaning } from "./keys.js";
import { deedFor } from "./picker.js";

/** @import { ArticleView } from "./article.js" */
/** @import { Bulk } from "./bulk.js" */
/** @import { Captions } from "./captions.js" */
/** @import { Citing } from "./citing.js" */
/** @import { Meaning } from "./keys.js" */
/** @import { Marking } from "./marking.js" */
/** @import { Panel } from "./panel.js" */
/** @import { Selecting } from "./selecting.js" */
/** @import { Session } from "./session.js" */
/** @import { Tools } from "./tools.js" */

/**
 * @param {HTMLElement} root the widget
 * @param {HTMLElement} pane the article
 * @param {{session: Session, view: ArticleView, panel: Panel, selecting: Selecting, marking: Marking, citing: Citing, bulk: Bulk, tools: Tools}} parts
 * @param {object} screen
 * @param {() => void} screen.menu offer what can be done with the mark at hand
 * @param {() => void} screen.list show the list, or the text again
 * @param {() => void} screen.help
 * @param {() => void} screen.toText take the keys back to the text
 * @param {() => void} screen.bringIntoSight
 * @param {(text: string) => void} screen.say
 * @param {(text: string) => void} screen.tell say and show
 * @param {Record<string, string[]>} reasons of each verdict
 * @param {Captions} captions
 * @param {AbortSignal} signal
 */
export function takeCommands(root, pane, { session, view, panel, selecting, marking, citing, bulk, tools }, screen, reasons, captions, signal) {
  const { say, tell } = screen;
  /** After Escape, Tab leaves the article as it leaves any other part. */
  let leaving = false;

  const beginning = () => {
    const chosen = session.chosen();
    return chosen === null ? null : view.beginning(chosen);
  };

  /** @param {number} digit */
  function digit(digit) {
    if (selecting.isOpen()) return selecting.takeNth(digit);
    const verdict = session.ledger.shown(session.chosen())?.verdict;
    if (!verdict) {
      say(captions.verdictFirst);
      return tell(captions.verdictFirst);
    }
    const value = reasons[verdict]?.[digit - 1];
    if (value) session.reason(value);
    else say(captions.noReason);
  }

  /** @param {string} key */
  function select(key) {
    const from = beginning() ?? (session.chosen() === null ? pane.firstChild : null);
    if (from) selecting.extend(key, from);
  }

  /** @type {Record<string, (meant: Meaning) => unknown>} */
  const commands = {
    next: () => session.walk(1),
    previous: () => session.walk(-1),
    open: () => session.walkToOpen(),
    verified: ({ stay }) => session.settle("verified", stay),
    disputed: ({ stay }) => session.settle("disputed", stay),
    erroneous: ({ stay }) => session.settle("erroneous", stay),
    digit: (meant) => digit(meant.digit ?? 0),
    withdraw: () => session.withdraw(),
    take: () => session.takeOver(),
    dismiss: () => session.dismiss(),
    alike: () => bulk.ask(),
    correction: () => panel.focus("correction"),
    note: () => panel.focus("note"),
    source: () => panel.focus("source"),
    "same source": () => citing.again(),
    consult: () => citing.consult(),
    history: () => panel.unfold(),
    select: ({ key }) => select(key ?? ""),
    mark: () => selecting.takeSelected() || say(captions.nothingSelected),
    menu: () => screen.menu(),
    border: ({ border, by }) => marking.moveBorder(border ?? "end", by ?? 1),
    unmark: () => marking.change("unmark"),
    undo: () => session.step("undo"),
    redo: () => session.step("redo"),
    list: () => screen.list(),
    filter: () => tools.open(),
    find: () => tools.find(),
    help: () => screen.help(),
    hold: () => undefined,
    escape() {
      selecting.clear();
      panel.unfold(false);
      screen.toText();
    },
  };

  /** @param {KeyboardEvent} event */
  function press(event) {
    // No key pressed in here is meant for the page around, typing in a field included.
    event.stopPropagation();
    const target = /** @type {HTMLElement} */ (event.target);
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && latin(event) === "s") {
      // Out of habit; without this the browser would offer to save the page.
      event.preventDefault();
      panel.leave();
      return say(session.state(panel.hasDraft()).word);
    }
    if (event.defaultPrevented || target.closest("dialog[open]") || target.matches("input:not([type=checkbox]), textarea, select")) return;
    const deed = selecting.isChanging() ? deedFor(event) : undefined;
    const meant = deed ? { action: deed } : meaning(event);
    // Enter presses the button that has the focus.
    if (!meant || (meant.action === "take" && target.closest("button, a, summary, input"))) return;
    if (meant.action === "sentence") {
      if (target === pane && !leaving && selecting.sentence(meant.by ?? 1, beginning())) event.preventDefault();
      return;
    }
    leaving = meant.action === "escape";
    event.preventDefault();
    screen.bringIntoSight();
    if (deed) return selecting.change(deed);
    if (selecting.isChanging() && meant.action !== "digit") selecting.clear();
    commands[meant.action](meant);
  }

  root.addEventListener("keydown", press, { signal });
  for (const name of ["keyup", "keypress"]) root.addEventListener(name, (event) => event.stopPropagation(), { signal });
}
