/**
 * What anywidget loads where a page has the widget's code already, which is most of what would be sent at each opening. A
 * page that has been loaded again asks the kernel for the code. It never looks into the article.
 */

/** @import { Host, Widget } from "./types.js" */

/** How often the code is asked for until it comes; nothing else remembers the question, in milliseconds. */
const AGAIN = 5000;

/** @param {symbol} key where the code leaves the widget @returns {Widget} */
const createLoader = (key) => ({
  /** @param {Host} host */
  render(host) {
    const { model } = host;
    const kept = () => /** @type {Record<symbol, Widget | undefined>} */ (globalThis)[key];
    let end = kept()?.render(host);
    if (end) return end;
    let gone = false;

    function ask() {
      try {
        model.send({ act: 0, tab: "", do: "code" });
      } catch {
        // The kernel cannot be reached now.
      }
    }

    // Not in the place of this, for other windows would begin anew, too, whatever is being typed there.
    /** @param {{code?: string}} answer */
    async function take({ code }) {
      if (!code || gone) return;
      const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
      await import(address);
      URL.revokeObjectURL(address);
      stop();
      if (!gone) end ??= kept()?.render(host);
    }

    function stop() {
      clearInterval(asking);
      model.off("msg:custom", take);
    }

    model.on("msg:custom", take);
    const asking = setInterval(ask, AGAIN);
    ask();
    return () => {
      gone = true;
      stop();
      end?.();
    };
  },
});

export default createLoader;
