/**
 * Sends acts to the kernel and hands on its answers, also when there are none: while the reviewer is at the widget it
 * keeps asking whether the kernel is there. It never decides what an act means.
 */

/** @import { Act, Answer, Model } from "./types.js" */

/** After this long without an answer the reviewer is told, in milliseconds. */
export const PATIENCE = 1500;
/** How much of a file is sent at once: a server may refuse a longer message, and a slow line would hold up the pulse. */
export const PART = 128 * 1024;
/** How often it is asked whether the kernel is there; both together make that its end is told within three seconds. */
export const BEAT = 700;
/** Who has just answered is there, and is not asked beside the reviewer's next key. */
const RECENT = 150;

/**
 * @param {Model} model
 * @param {string} tab
 * @param {object} on
 * @param {(answer: Answer, mine: boolean) => void} on.answer an answer to this tab or to another one
 * @param {(act: Act) => void} on.late
 * @param {(act: Act, error: string) => void} on.failure the act's file could not be sent; an empty error when the kernel lost it
 * @param {() => void} on.alive the kernel answers again
 * @param {() => void} on.silent it does not answer, or cannot be reached
 * @param {() => boolean} on.watched whether anybody would like to know
 * @param {() => void} on.beat as long as the page is there
 * @param {AbortSignal} signal
 */
export function createWire(model, tab, on, signal) {
  /** @type {Map<number, ReturnType<typeof setTimeout>>} */
  const timers = new Map();
  /** The files on their way, by act, and which part is. @type {Map<number, {act: Act, file: File, part: number}>} */
  const uploads = new Map();
  /** When the pulse was sent that nothing has answered yet. */
  let asked = 0;
  let heard = -Infinity;
  let silent = false;

  /** @param {Answer} answer */
  function receive(answer) {
    if (!answer || !Array.isArray(answer.rows)) return;
    asked = 0;
    heard = performance.now();
    const mine = answer.tab === tab;
    if (mine && answer.part !== undefined) proceed(answer);
    else {
      if (mine) forget(answer.act);
      on.answer(answer, mine);
    }
    if (silent) {
      silent = false;
      on.alive();
    }
  }

  /** @param {number} act */
  function forget(act) {
    clearTimeout(timers.get(act));
    timers.delete(act);
    uploads.delete(act);
  }

  /** @param {object} content @param {ArrayBuffer[]} [buffers] */
  function post(content, buffers) {
    try {
      model.send({ tab, ...content }, undefined, buffers);
    } catch {
      // What cannot be sent now is sent when the kernel answers again, as all that waits for an answer.
      if (!silent) on.silent();
      silent = true;
    }
  }

  function ask() {
    asked ||= performance.now();
    post({ act: 0, do: "pulse" });
  }

  function beat() {
    on.beat();
    if (asked && performance.now() - asked > PATIENCE) {
      if (!silent) on.silent();
      silent = true;
      // Asked again, because what was sent to a kernel that is gone stays unanswered.
      asked = 0;
    }
    if (!asked && (silent || on.watched()) && performance.now() - heard > RECENT) ask();
  }
  const pulse = setInterval(beat, BEAT);

  /** Send the next part of a file, now that one has arrived. @param {Answer} answer */
  function proceed({ act, part, received }) {
    const upload = uploads.get(act);
    if (!upload || upload.part !== part) return;
    upload.part += 1;
    if (received === upload.part) return void sendPart(upload);
    uploads.delete(act);
    on.failure(upload.act, "");
  }

  /** @param {{act: Act, file: File, part: number}} upload */
  async function sendPart(upload) {
    const { act, file, part } = upload;
    const parts = Math.max(1, Math.ceil(file.size / PART));
    try {
      const data = await file.slice(part * PART, (part + 1) * PART).arrayBuffer();
      if (uploads.get(act.act) !== upload || upload.part !== part) return;
      const source = { at: 0, ...act.change.source, part, parts };
      post({ act: act.act, key: act.key, do: act.do, claim: act.claim, change: { source }, revision: act.revision }, [data]);
    } catch (error) {
      uploads.delete(act.act);
      on.failure(act, error instanceof Error ? error.message : String(error));
    }
  }

  model.on("msg:custom", receive);
  model.on("comm:close", ask);
  // What ipywidgets tells its models when a kernel comes or goes, without telling which.
  model.on("comm_live_update", ask);
  signal.addEventListener("abort", () => {
    clearInterval(pulse);
    model.off("msg:custom", receive);
    model.off("comm:close", ask);
    model.off("comm_live_update", ask);
    for (const act of timers.keys()) clearTimeout(timers.get(act));
    uploads.clear();
  });

  return {
    /**
     * Send an act, also one that was sent before; a file that is kept goes in parts, each after the one before arrived.
     * @param {Act} act
     * @param {File} [file] that is kept, the first time
     */
    send(act, file) {
      if (file) uploads.set(act.act, { act, file, part: 0 });
      const upload = uploads.get(act.act);
      if (upload) return void sendPart(upload);
      forget(act.act);
      // Fetching a source takes as long as it takes.
      if (act.do !== "keep" && act.do !== "consult") timers.set(act.act, setTimeout(() => on.late(act), PATIENCE));
      const { act: number, key, do: verb, claim, change, revision } = act;
      post({ act: number, key, do: verb, claim, change, revision });
    },
  };
}
