import { setTimeout as wait } from 'node:timers/promises';
import { Refused } from '../requests/public-interface.mjs';

const pauseMs = 150;
const patienceMs = 10_000;
const notYet = new Set([401, 403, 404, 409, 422]);

/**
 * What one service does is told to the others as events, so it takes a moment until they know it.
 * @param {() => Promise<any>} ask
 * @param {(answer: any) => boolean} [holds]
 */
export async function until(ask, holds = () => true) {
  for (const end = performance.now() + patienceMs; ; await wait(pauseMs)) {
    try {
      const answer = await ask();
      if (holds(answer) || performance.now() > end) return answer;
    } catch (error) {
      if (!(error instanceof Refused) || !notYet.has(error.status) || performance.now() > end) throw error;
    }
  }
}
