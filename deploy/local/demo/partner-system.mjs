import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { programOf } from '../setup/bundle.mjs';
import { root } from '../root.mjs';
import { Witness } from './witness.mjs';

/**
 * Reads events of the partnership as a partner's program does, with the published client: first the history, then
 * whatever comes.
 * @param {string} baseUrl
 * @param {string} token
 * @param {{ types: import('@integras/client').EventType[], pilots: string[] }} which
 * @param {AbortSignal} signal
 * @returns {Witness<any>}
 */
export function partnerReading(baseUrl, token, which, signal) {
  const witness = new Witness('the partner system');
  const read = async () => {
    /** @type {typeof import('@integras/client')} */
    const { createClient } = await import(pathToFileURL(join(root, programOf('client'))).href);
    const client = createClient({ baseUrl, token });
    for await (const { event } of client.subscribe({ ...which, from: 'start', signal })) if (event) witness.add(event);
    witness.fail(new Error('the stream has ended'));
  };
  read().catch((error) => witness.fail(error));
  return witness;
}
