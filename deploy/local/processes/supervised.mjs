import { setTimeout as pause } from 'node:timers/promises';

/**
 * @typedef {object} Running a process that is up and ready
 * @property {number} pid
 * @property {Promise<unknown>} exited
 * @property {(signal: NodeJS.Signals) => void} kill
 * @property {() => Promise<void>} stop
 * @property {() => string} lastWords
 */

/**
 * @typedef {object} Death
 * @property {string} name
 * @property {string} words the end of its log
 * @property {number} pauseMs until it is started again
 */

const shortestPauseMs = 200;
const longestPauseMs = 30_000;
/** A process that has run this long has recovered: its next death begins with a short pause again. */
const settledMs = 60_000;

/** One process of the stack, started again when it dies, with growing pauses. */
export class Supervised {
  /** @type {Running | undefined} */
  #running;
  /** @type {Promise<void> | undefined} */
  #starting;
  #isWanted = false;
  #giveUp = new AbortController();
  #pauseMs = shortestPauseMs;

  /**
   * @param {string} name
   * @param {(giveUp: AbortSignal) => Promise<Running>} launch resolves when the process is ready, or fails soon after the signal
   * @param {{ restarts: boolean, onDeath: (death: Death) => void, onReady: () => void }} options
   */
  constructor(name, launch, { restarts, onDeath, onReady }) {
    this.name = name;
    this.launch = launch;
    this.restarts = restarts;
    this.onDeath = onDeath;
    this.onReady = onReady;
  }

  /** @returns {number} 0 while it is down */
  get pid() {
    return this.#running?.pid ?? 0;
  }

  /** Starts it; the first start may fail, and then says why. */
  async start() {
    this.#isWanted = true;
    if (this.#giveUp.signal.aborted) this.#giveUp = new AbortController();
    this.#starting ??= this.#launchOnce().finally(() => {
      this.#starting = undefined;
    });
    await this.#starting;
  }

  /** @param {NodeJS.Signals} signal */
  kill(signal) {
    this.#running?.kill(signal);
  }

  /** Stops it if it runs, and starts it again at once; resolves when it is ready. */
  async restart() {
    await this.#end();
    await this.start();
  }

  async stop() {
    await this.#end();
  }

  async #end() {
    this.#isWanted = false;
    this.#giveUp.abort();
    await this.#starting?.catch(() => undefined);
    await this.#running?.stop();
    this.#running = undefined;
  }

  async #launchOnce() {
    if (this.#running) return;
    const running = await this.launch(this.#giveUp.signal);
    const since = Date.now();
    this.#running = running;
    this.onReady();
    void running.exited.then(() => {
      if (this.#running !== running) return;
      this.#running = undefined;
      if (!this.#isWanted) return;
      if (Date.now() - since > settledMs) this.#pauseMs = shortestPauseMs;
      this.#died(running.lastWords());
    });
  }

  /** @param {string} words */
  #died(words) {
    if (!this.restarts) {
      this.#isWanted = false;
      return;
    }
    const pauseMs = this.#pauseMs;
    this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
    this.onDeath({ name: this.name, words, pauseMs });
    void pause(pauseMs, undefined, { ref: false }).then(async () => {
      if (!this.#isWanted || this.#running) return;
      await this.start().catch((error) => {
        if (this.#isWanted) this.#died(error instanceof Error ? error.message : String(error));
      });
    });
  }
}
