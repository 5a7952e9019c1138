import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what systems hand out to outgoing connections, which could otherwise take the port of a server that is down for a moment. */
const lowest = 15_000;
const highest = 32_000;

/** @type {Set<number>} given out by this process */
const given = new Set();

/**
 * A port nobody listens on. Somebody else may take it before it is used, so whoever asks for
 * "any port" tries again with another when that happens.
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (;;) {
    const port = randomInt(lowest, highest);
    if (given.has(port) || !(await isFree(port))) continue;
    given.add(port);
    return port;
  }
}

/**
 * @param {number} port
 * @returns {Promise<boolean>} whether the port can be listened on
 */
export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
