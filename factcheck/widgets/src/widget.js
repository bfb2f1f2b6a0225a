/**
 * What anywidget loads. Of a long article the beginning is shown at once and the whole as soon as it is there; acts that
 * are under way by then are taken over as from an earlier page. It never looks into either.
 */

import { showReview } from "./review.js";

/** @import { Model } from "./types.js" */

/** How often it is looked whether the reviewer has left a field, in milliseconds. */
const PATIENCE = 250;

/** @param {{model: Model, el: HTMLElement}} host @returns {() => void} */
function render(host) {
  const { model } = host;
  const article = JSON.parse(model.get("article"));
  let review = showReview(host, article, JSON.parse(model.get("claims")));
  let gone = false;

  /** @param {{article?: string, claims: string}} answer */
  function take(answer) {
    if (gone || !answer?.article) return;
    if (review.isBusy()) return void setTimeout(take, PATIENCE, answer);
    model.off("msg:custom", take);
    const at = review.at();
    review.leave();
    review = showReview(host, JSON.parse(answer.article), JSON.parse(answer.claims), at);
  }

  if (article.more) {
    model.on("msg:custom", take);
    setTimeout(() => gone || model.send({ act: 0, tab: "", do: "whole" }));
  }
  return () => {
    gone = true;
    model.off("msg:custom", take);
    review.leave();
  };
}

export default { render };
