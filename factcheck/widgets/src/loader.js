/**
 * What anywidget loads where a page has the widget's code already, which is most of what would be sent at each opening. A
 * page that has been loaded again asks for the code; anywidget puts it in the place of this. It never looks into the article.
 */

/** @import { Host, Widget } from "./types.js" */

/** How often the code is asked for until it comes; nothing else remembers the question, in milliseconds. */
const AGAIN = 5000;

/** @param {symbol} key where the code leaves the widget @returns {Widget} */
const createLoader = (key) => ({
  /** @param {Host} host */
  render(host) {
    /** @type {Widget | undefined} */
    const widget = /** @type {any} */ (globalThis)[key];
    if (widget) return widget.render(host);
    function ask() {
      try {
        host.model.send({ act: 0, tab: "", do: "code" });
      } catch {
        // The kernel cannot be reached now.
      }
    }
    ask();
    const asking = setInterval(ask, AGAIN);
    return () => clearInterval(asking);
  },
});

export default createLoader;
