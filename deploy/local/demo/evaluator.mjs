import { exchange } from '../requests/exchange.mjs';
import { Refused } from '../requests/public-interface.mjs';
import { readEvents } from './event-source.mjs';
import { Witness } from './witness.mjs';

/** @typedef {import('./event-source.mjs').Frame} Frame */

/**
 * Watches figures and events live, as the evaluator's dashboard does.
 * @param {string} baseUrl
 * @param {string} token
 * @param {object} topics
 * @param {AbortSignal} signal
 * @returns {Promise<Witness<Frame>>}
 */
export async function evaluatorWatching(baseUrl, token, topics, signal) {
  /** @type {Witness<Frame>} */
  const witness = new Witness('the evaluator');
  void readEvents(new URL('/api/streams/v1/live', baseUrl), token, signal, (frame) => witness.add(frame)).then(
    () => witness.fail(new Error('the stream has ended')),
    (error) => witness.fail(error),
  );
  const { seen } = await witness.first('been connected', ({ event }) => event === 'connected');
  const path = `/api/streams/v1/live/${seen.data.connection}/topics`;
  const headers = { authorization: `Bearer ${token}` };
  const { status, body } = await exchange(new URL(path, baseUrl), { method: 'POST', headers, body: topics });
  if (status >= 300) throw new Refused(`POST ${path}`, status, body);
  return witness;
}

/**
 * @param {string} scope
 * @param {string} id
 * @returns {(frame: Frame) => boolean} whether a frame is the figure of that place, over the whole time
 */
export function figureOf(scope, id) {
  return ({ event, data }) =>
    event === 'figure' && data.scope === scope && data.scopeId === id && data.period === 'all' && !data.by;
}
