/** Tells what is not saved and why, with a way on. It never hides a failure by itself. */

import { make, makeScrolling, put, write } from "./dom.js";

/** @import { Captions } from "./captions.js" */

/**
 * @param {Captions} captions
 * @param {{retry: () => void, discard: () => void, close: (isNews: boolean) => void}} events
 * @param {AbortSignal} signal
 */
export function makeNotice(captions, events, signal) {
  const headline = make("strong");
  const detail = make("span", { class: "fc-detail" });
  const retry = make("button", { type: "button", class: "fc-plain" }, captions.retry);
  const discard = make("button", { type: "button", class: "fc-plain" }, captions.discard);
  const close = make("button", { type: "button", class: "fc-plain" }, captions.close);
  close.addEventListener(
    "click",
    () => {
      const isNews = !told;
      told = "";
      events.close(isNews);
    },
    { signal },
  );
  retry.addEventListener("click", events.retry, { signal });
  discard.addEventListener("click", events.discard, { signal });
  const buttons = make("span", { class: "fc-buttons" }, retry, discard, close);
  const element = make("div", { class: "fc-notice", hidden: true }, makeScrolling(signal)(make("p", { role: "alert" }, headline, " ", detail)), buttons);
  /** What is told until the reviewer has gone on. */
  let told = "";

  /** What is no failure can be put away. @param {{retry: boolean, discard: boolean}} ways */
  function offer(ways) {
    retry.hidden = !ways.retry;
    discard.hidden = !ways.discard;
    close.hidden = ways.retry || ways.discard;
  }

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
      offer({ retry: false, discard: false });
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
      offer({ retry: Boolean(news?.retry), discard: Boolean(news?.discard) });
    },
  };
}
