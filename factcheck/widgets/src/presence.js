/**
 * Watches whether the reviewer is here: whether the widget is to be seen, whether its window has another size or the
 * focus, whether its page goes. It decides nothing.
 */

import { put } from "./dom.js";

/** So many milliseconds lie between two looks at what other windows have done; a reviewer does not look more often. */
const REST = 2000;

/**
 * @param {HTMLElement} root the widget
 * @param {HTMLElement} pane the article, which scrolls
 * @param {object} on
 * @param {(wider: boolean, height: number) => void} on.resize the article has more or less room; it had this height before
 * @param {() => void} on.back the reviewer comes back to the window
 * @param {() => void} on.away the window is no longer to be seen
 * @param {() => void} on.end the page goes
 * @param {() => boolean} on.isAtRisk whether something would be lost with the page
 * @param {AbortSignal} signal
 */
export function watchPresence(root, pane, on, signal) {
  let inSight = true;
  const sight = new IntersectionObserver(([entry]) => (inSight = entry.intersectionRatio > 0.9), { threshold: 0.9 });
  sight.observe(root);
  let width = 0;
  let height = 0;
  const size = new ResizeObserver(() => {
    if (pane.clientHeight > 0) on.resize(pane.clientWidth !== width, height);
    [width, height] = [pane.clientWidth, pane.clientHeight];
  });
  size.observe(pane);
  signal.addEventListener("abort", () => {
    sight.disconnect();
    size.disconnect();
  });

  let looked = Date.now();
  function comeBack() {
    if (document.hidden || Date.now() - looked < REST) return;
    looked = Date.now();
    on.back();
  }
  window.addEventListener("focus", comeBack, { signal });
  window.addEventListener("pagehide", on.end, { signal });
  window.addEventListener("beforeunload", (event) => on.isAtRisk() && event.preventDefault(), { signal });
  document.addEventListener("visibilitychange", () => (document.hidden ? on.away() : comeBack()), { signal });
  // Notebook 7 asks the very element that has the focus.
  root.addEventListener("focusin", (event) => put(/** @type {Element} */ (event.target), "data-lm-suppress-shortcuts", "true"), { signal });

  return {
    /** Nobody should settle what is not to be seen. */
    bringIntoSight() {
      if (!inSight) root.scrollIntoView({ block: "nearest" });
    },
  };
}
