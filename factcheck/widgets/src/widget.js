/**
 * What anywidget loads. Of a long article the beginning is shown at once and the whole as soon as it is there; acts that
 * are under way by then are taken over as from an earlier page. It never looks into either.
 */

import { showReview } from "./review.js";

/** @import { Host, Widget } from "./types.js" */

/** How often it is looked whether the reviewer has left a field, in milliseconds. */
const PATIENCE = 250;
/** How often the whole is asked for until it comes; nothing else remembers the question, in milliseconds. */
const AGAIN = 5000;

/** @param {Host} host @returns {() => void} */
function render(host) {
  const { model } = host;
  const article = JSON.parse(model.get("article"));
  let review = showReview(host, article, JSON.parse(model.get("claims")));
  let gone = false;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let asking;

  function ask() {
    try {
      model.send({ act: 0, tab: "", do: "whole" });
    } catch {
      // The kernel cannot be reached now.
    }
  }

  /** @param {{article?: string, claims: string}} answer */
  function take(answer) {
    if (gone || !answer?.article) return;
    clearInterval(asking);
    model.off("msg:custom", take);
    if (review.isBusy()) return void setTimeout(take, PATIENCE, answer);
    const at = review.at();
    review.leave();
    review = showReview(host, JSON.parse(answer.article), JSON.parse(answer.claims), at);
  }

  if (article.more) {
    model.on("msg:custom", take);
    setTimeout(() => gone || ask());
    asking = setInterval(ask, AGAIN);
  }
  return () => {
    gone = true;
    clearInterval(asking);
    model.off("msg:custom", take);
    review.leave();
  };
}

/**
 * Give the styles to the page, or to the shadow tree that the widget stands in. All openings share one sheet, because for
 * each new one the browser looks through the whole page.
 * @param {HTMLElement} el
 * @param {CSSStyleSheet} sheet
 */
function dress(el, sheet) {
  const root = el.getRootNode();
  const { adoptedStyleSheets: worn } = root instanceof ShadowRoot ? root : document;
  if (!worn.includes(sheet)) worn.push(sheet);
}

/** @param {string} styles @returns {Widget} */
export default function createWidget(styles) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return {
    render(host) {
      dress(host.el, sheet);
      return render(host);
    },
  };
}
