import { Problem } from '../problem.mjs';

/** Long, because a machine may be busy: how long it took is told anyway. */
const patienceMs = 60_000;

/**
 * What somebody has seen so far, and when.
 * @template T
 */
export class Witness {
  /** @type {{ at: number, seen: T }[]} */
  #all = [];
  /** @type {Set<() => void>} */
  #waiting = new Set();
  /** @type {Error | undefined} */
  #broken;

  /** @param {string} name as in "the evaluator" */
  constructor(name) {
    this.name = name;
  }

  /** @param {T} seen */
  add(seen) {
    this.#all.push({ at: performance.now(), seen });
    for (const look of this.#waiting) look();
  }

  /** @param {Error} error why nothing more will be seen */
  fail(error) {
    this.#broken = error;
    for (const look of this.#waiting) look();
  }

  /**
   * Everything of a kind, in the order it came.
   * @param {(seen: T) => boolean} is
   */
  all(is) {
    return this.#all.filter(({ seen }) => is(seen));
  }

  /**
   * Waits for the first of a kind.
   * @param {string} what as in "seen the event"
   * @param {(seen: T, at: number) => boolean} is
   * @returns {Promise<{ at: number, seen: T }>}
   */
  first(what, is) {
    return new Promise((resolve, reject) => {
      const done = (/** @type {() => void} */ settle) => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        settle();
      };
      const look = () => {
        const found = this.#all.find(({ seen, at }) => is(seen, at));
        const broken = this.#broken;
        if (found) done(() => resolve(found));
        else if (broken) done(() => reject(new Problem(`${this.name} lost the connection: ${broken.message}`)));
      };
      const late = new Problem(`Within ${patienceMs / 1_000} seconds ${this.name} has not ${what}.`);
      const timer = setTimeout(() => done(() => reject(late)), patienceMs);
      this.#waiting.add(look);
      look();
    });
  }
}
