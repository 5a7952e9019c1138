import { fork } from 'node:child_process';

/**
 * @typedef {{ method: 'POST', path: string, body: string }} Request
 * @typedef {{ origin: string, token: string, connections: number, requests: Request[], ratePerSecond?: number }} Load
 * @typedef {{ seconds: number, accepted: number, refused: number, p50: number, p99: number }} LoadResult times in ms
 */

/**
 * Sends every request once, over so many connections, from a process of its own.
 * @param {Load} load
 * @returns {Promise<LoadResult>}
 */
export function sendLoad(load) {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('http-load-process.mjs', import.meta.url), { serialization: 'advanced' });
    child.once('message', (result) => {
      resolve(/** @type {LoadResult} */ (result));
      child.disconnect();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the load ended with ${code}`)));
    child.send(load);
  });
}
