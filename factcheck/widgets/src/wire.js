/** Sends acts to the kernel and hands on its answers, also when there are none. It never decides what an act means. */

/** @import { Act, Answer, Model } from "./types.js" */

/** After this long without an answer the reviewer is told. */
export const PATIENCE = 5000;

/**
 * @param {Model} model
 * @param {object} on
 * @param {(answer: Answer, mine: boolean) => void} on.answer an answer to this tab or to another one
 * @param {(act: Act) => void} on.late
 * @param {(act: Act, error: string) => void} on.failure the act could not even be sent
 * @param {() => void} on.dead the kernel closed the connection
 * @param {AbortSignal} signal
 */
export function createWire(model, on, signal) {
  const tab = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join("");
  /** @type {Map<number, ReturnType<typeof setTimeout>>} */
  const timers = new Map();

  /** @param {Answer} answer */
  function receive(answer) {
    if (!answer || !Array.isArray(answer.rows)) return;
    const mine = answer.tab === tab;
    if (mine) forget(answer.act);
    on.answer(answer, mine);
  }

  /** @param {number} act */
  function forget(act) {
    clearTimeout(timers.get(act));
    timers.delete(act);
  }

  const close = () => on.dead();
  model.on("msg:custom", receive);
  model.on("comm:close", close);
  // What ipywidgets tells its models when the kernel restarts.
  model.on("comm_live_update", close);
  signal.addEventListener("abort", () => {
    model.off("msg:custom", receive);
    model.off("comm:close", close);
    model.off("comm_live_update", close);
    for (const act of timers.keys()) clearTimeout(timers.get(act));
  });

  return {
    /** @param {Act} act */
    send(act) {
      timers.set(act.act, setTimeout(() => on.late(act), PATIENCE));
      try {
        model.send({ act: act.act, tab, do: act.do, claim: act.claim, change: act.change, revision: act.revision });
      } catch (error) {
        forget(act.act);
        on.failure(act, error instanceof Error ? error.message : String(error));
      }
    },
  };
}
