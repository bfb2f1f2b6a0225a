/** Gives the keys to a widget that has just appeared, and brings it in sight. It never takes them from somebody who types. */

import { focused } from "./dom.js";

/** Frames to wait for the element to be on the page; about two seconds. */
const PATIENCE = 120;

/**
 * @param {HTMLElement} root the widget
 * @param {HTMLElement} target what gets the focus
 * @param {() => void} taken
 * @param {AbortSignal} signal
 */
export function takeKeys(root, target, taken, signal, patience = PATIENCE) {
  if (signal.aborted || patience === 0) return;
  if (!root.isConnected) requestAnimationFrame(() => takeKeys(root, target, taken, signal, patience - 1));
  else if (mayTakeKeys(root, focused(root))) {
    target.focus({ preventScroll: true });
    // A key is not to settle what is not to be seen.
    root.scrollIntoView({ block: "nearest" });
    taken();
  }
}

/** Whether the focus is in the notebook around but in no field; without a notebook, nowhere. @param {Element} root @param {Element | null} active */
function mayTakeKeys(root, active) {
  // Focus from a notebook behind another one would bring JupyterLab to take it for the one in front.
  const notebook = root.closest(".jp-Notebook");
  if (!notebook || !active) return active === null || active === document.body;
  return notebook.contains(active) && !active.matches("input, textarea, select, [contenteditable='true']");
}
