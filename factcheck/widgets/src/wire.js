/**
 * Sends acts to the kernel and hands on its answers, also when there are none: while the reviewer is at the widget it
 * keeps asking whether the kernel is there. It never decides what an act means.
 */

/** @import { Act, Answer, Model } from "./types.js" */

/** After this long without an answer the reviewer is told, in milliseconds. */
export const PATIENCE = 1500;
/** A server may refuse a message that is longer. */
const PART = 512 * 1024;
/** How often it is asked whether the kernel is there; both together make that its end is told within three seconds. */
export const BEAT = 700;

/**
 * @param {Model} model
 * @param {string} tab
 * @param {object} on
 * @param {(answer: Answer, mine: boolean) => void} on.answer an answer to this tab or to another one
 * @param {(act: Act) => void} on.late
 * @param {(act: Act, error: string) => void} on.failure the act could not even be sent
 * @param {() => void} on.alive the kernel answers again
 * @param {() => void} on.silent it does not answer
 * @param {() => boolean} on.watched whether anybody would like to know
 * @param {AbortSignal} signal
 */
export function createWire(model, tab, on, signal) {
  /** @type {Map<number, ReturnType<typeof setTimeout>>} */
  const timers = new Map();
  /** When the pulse was sent that nothing has answered yet. */
  let asked = 0;
  let silent = false;

  /** @param {Answer} answer */
  function receive(answer) {
    if (!answer || !Array.isArray(answer.rows)) return;
    asked = 0;
    const mine = answer.tab === tab;
    if (mine) forget(answer.act);
    on.answer(answer, mine);
    if (silent) {
      silent = false;
      on.alive();
    }
  }

  /** @param {number} act */
  function forget(act) {
    clearTimeout(timers.get(act));
    timers.delete(act);
  }

  function ask() {
    asked ||= performance.now();
    try {
      model.send({ act: 0, tab, do: "pulse" });
    } catch {
      // It stays unanswered, which is what is told.
    }
  }

  function beat() {
    if (asked && performance.now() - asked > PATIENCE) {
      if (!silent) on.silent();
      silent = true;
      // Asked again, because what was sent to a kernel that is gone stays unanswered.
      asked = 0;
    }
    if (!asked && (silent || on.watched())) ask();
  }
  const pulse = setInterval(beat, BEAT);

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
  });

  return {
    /** @param {Act} act */
    send(act) {
      forget(act.act);
      // Fetching a source takes as long as it takes.
      if (act.do !== "keep" && act.do !== "consult") timers.set(act.act, setTimeout(() => on.late(act), PATIENCE));
      const { act: number, key, do: deed, claim, change, revision } = act;
      try {
        model.send({ act: number, key, tab, do: deed, claim, change, revision });
      } catch (error) {
        forget(number);
        on.failure(act, error instanceof Error ? error.message : String(error));
      }
    },

    /** Send a file in parts, for an act that keeps it. @param {Act} act @param {File} file */
    async upload(act, file) {
      const parts = Math.max(1, Math.ceil(file.size / PART));
      for (let part = 0; part < parts; part += 1) {
        const data = await file.slice(part * PART, (part + 1) * PART).arrayBuffer();
        const source = { ...act.change.source, name: file.name, upload: act.key, part, parts };
        model.send({ act: act.act, tab, do: act.do, claim: act.claim, change: { source } }, undefined, [data]);
      }
    },
  };
}
