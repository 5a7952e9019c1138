import { setTimeout as pause } from 'node:timers/promises';
import { enrolments } from './generated-facts.mjs';
import { journalsOf, Recorder } from './recorded-facts.mjs';

const tick = 20;
/** All of the month in which they are recorded, as they come from day to day. */
const on = '2026-03-02';

/** Enrolments that are recorded at a steady rate, on every pilot but the probe's. */
export class Flow {
  #stopping = false;
  #recorded = 0;
  /** @type {Promise<void>} */
  #running = Promise.resolve();
  #started = performance.now();

  /**
   * @param {import('./ground.mjs').Ground} ground
   * @param {number} perSecond
   */
  static async start({ stack, pilots }, perSecond) {
    const flow = new Flow();
    const recorder = await Recorder.open(stack);
    const journals = await journalsOf(stack);
    flow.#started = performance.now();
    flow.#running = (async () => {
      while (!flow.#stopping) {
        const due = Math.floor(((performance.now() - flow.#started) * perSecond) / 1_000) - flow.#recorded;
        if (due > 0) {
          await recorder.record([
            ...enrolments({ pilots, journals, count: due, first: flow.#recorded, inARow: 1, on }),
          ]);
          flow.#recorded += due;
        }
        await pause(tick);
      }
      await recorder.close();
    })();
    return flow;
  }

  /** @returns {Promise<number>} how many a second were recorded */
  async stop() {
    this.#stopping = true;
    await this.#running;
    return this.#recorded / ((performance.now() - this.#started) / 1_000);
  }
}
