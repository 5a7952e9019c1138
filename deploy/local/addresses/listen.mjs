import { PortInUse } from '../problem.mjs';

/**
 * Where a program of the local stack listens. What it says of a busy port ends up in its log, where the launcher reads it.
 * @param {import('node:events').EventEmitter & { listen: (port: number, host: string, ready: () => void) => unknown }} server
 * @param {number} port 0 means any
 * @param {string} who begins the sentence
 * @returns {Promise<void>}
 * @throws {PortInUse}
 */
export function listen(server, port, who) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {NodeJS.ErrnoException} */ error) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(`${who} cannot start: port ${port} is in use.`) : error);
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      resolve();
    });
  });
}
