import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const wanted = 17_000;
const firstUnprivileged = 1_024;

/**
 * Outside of what the system hands out to outgoing connections: one of those could take the port of a server that is
 * only starting, or down for a moment.
 * @param {string} [outgoing] the first and the last port of outgoing connections, as Linux writes them
 * @returns {{ lowest: number, beyond: number }} `beyond` is not in the range
 */
export function portsForServers(outgoing = outgoingRange()) {
  const [first = 32_768] = outgoing.split(/\s+/).filter(Boolean).map(Number);
  // Where outgoing connections may have nearly every port, there is no better one.
  if (first < 2 * firstUnprivileged) return { lowest: 10_000, beyond: 10_000 + wanted };
  return { lowest: Math.max(firstUnprivileged, first - wanted), beyond: first };
}

function outgoingRange() {
  try {
    return readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8');
  } catch {
    // Other systems begin higher than Linux does.
    return '32768 60999';
  }
}

/** @type {Set<number>} given out by this process */
const given = new Set();

/**
 * A port nobody listens on. Somebody else may take it before it is used, so whoever asks for
 * "any port" tries again with another when that happens.
 * @returns {Promise<number>}
 */
export async function freePort() {
  const { lowest, beyond } = portsForServers();
  for (;;) {
    const port = randomInt(lowest, beyond);
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
