/** Tells what is not saved and why, with a way on. It never hides a failure by itself. */

import { make, makeScrolling, put, write } from "./dom.js";

/** @import { Captions } from "./captions.js" */

/**
 * @param {Captions} captions
 * @param {{retry: () => void, discard: () => void}} events
 * @param {AbortSignal} signal
 */
export function makeNotice(captions, events, signal) {
  const headline = make("strong");
  const detail = make("span", { class: "fc-detail" });
  const retry = make("button", { type: "button", class: "fc-plain" }, captions.retry);
  const discard = make("button", { type: "button", class: "fc-plain" }, captions.discard);
  retry.addEventListener("click", events.retry, { signal });
  discard.addEventListener("click", events.discard, { signal });
  const buttons = make("span", { class: "fc-buttons" }, retry, discard);
  const element = make("div", { class: "fc-notice", hidden: true }, makeScrolling(signal)(make("p", { role: "alert" }, headline, " ", detail)), buttons);
  /** What is told until the reviewer has gone on. */
  let told = "";
  return {
    element,
    /** Tell something that is no failure, until it is told to stop or something fails. @param {string} text */
    tell(text) {
      told = text;
      if (!told) return;
      element.hidden = false;
      put(element, "data-quiet", true);
      write(headline, told);
      write(detail, "");
      buttons.hidden = true;
    },
    /** @param {{headline: string, detail: string, retry: boolean, discard: boolean} | null} news */
    show(news) {
      const isFailure = Boolean(news?.retry || news?.discard);
      if (isFailure) told = "";
      if (told) return;
      element.hidden = news === null;
      put(element, "data-quiet", !isFailure);
      write(headline, news?.headline ?? "");
      write(detail, news?.detail ?? "");
      buttons.hidden = !isFailure;
      retry.hidden = !news?.retry;
      discard.hidden = !news?.discard;
    },
  };
}
