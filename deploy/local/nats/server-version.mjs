import { spawnSync } from 'node:child_process';

/**
 * @typedef {object} NatsVersion what a nats-server is worth to us
 * @property {string} version
 * @property {boolean} usable
 * @property {string} [warning]
 */

/**
 * Atomic batches came with 2.12, below which nothing works; before 2.15 `sync_interval: always` has
 * a known hole, so that an older one is taken with a warning.
 * @param {string} text that holds a version
 * @param {string} where the server is, for the warning
 * @returns {NatsVersion | undefined} nothing when there is no version in it
 */
export function judgeNatsVersion(text, where) {
  const found = /(\d+)\.(\d+)\.(\d+)/.exec(text);
  if (!found) return undefined;
  const [version, major, minor] = [found[0], Number(found[1]), Number(found[2])];
  const isAtLeast = (/** @type {number} */ wanted) => major > 2 || (major === 2 && minor >= wanted);
  if (!isAtLeast(12)) return { version, usable: false };
  if (isAtLeast(15)) return { version, usable: true };
  return {
    version,
    usable: true,
    warning: `nats-server ${version} (${where}) is older than 2.15: a power cut may lose what its JetStream has just confirmed; the ledgers keep it.`,
  };
}

/**
 * @param {string} binary
 * @returns {NatsVersion | undefined} nothing when it is no nats-server
 */
export function natsServerVersion(binary) {
  const answer = spawnSync(binary, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return answer.status === 0 ? judgeNatsVersion(answer.stdout, binary) : undefined;
}
