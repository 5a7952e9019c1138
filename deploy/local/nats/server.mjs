import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from '../processes/bound-process.mjs';
import { fetchDebianPackage } from './debian-package.mjs';
import { fetchRelease } from './release.mjs';
import { natsServerVersion } from './server-version.mjs';
import { Problem } from '../problem.mjs';
import { root } from '../root.mjs';

const tools = join(root, '.tools');

/**
 * @typedef {object} NatsServer
 * @property {string} binary
 * @property {string} version
 * @property {string} [warning] said once to the person who starts it
 */

/**
 * Finds a nats-server, or fetches one into `.tools/`: NATS_BIN, `.tools/`, PATH, the official
 * release, Debian's package, in this order.
 * @returns {Promise<NatsServer>}
 */
export async function findNatsServer() {
  const named = process.env['NATS_BIN'];
  if (named) {
    const known = natsServerVersion(named);
    if (!known) throw new Problem(`NATS_BIN=${named} is not a nats-server that runs here.`);
    if (!known.usable) {
      throw new Problem(
        `NATS_BIN=${named} is nats-server ${known.version}; 2.12 is the oldest that works, 2.15 is wanted.`,
      );
    }
    return { binary: named, ...known };
  }

  const fetched = join(tools, 'nats-server');
  for (const binary of [fetched, onPath('nats-server')]) {
    const known = binary && existsSync(binary) ? natsServerVersion(binary) : undefined;
    if (binary && known?.usable) return { binary, ...known };
  }
  return fetchInto(fetched);
}

/**
 * @param {string} target
 * @returns {Promise<NatsServer>}
 */
async function fetchInto(target) {
  mkdirSync(tools, { recursive: true });
  const refusals = [];
  // Into a file of its own first: two starts at once must never run half a binary.
  const fresh = `${target}.${process.pid}`;
  for (const fetchFrom of [fetchRelease, fetchDebianPackage]) {
    const refusal = await fetchFrom(fresh);
    if (refusal) {
      refusals.push(refusal);
      continue;
    }
    chmodSync(fresh, 0o755);
    const known = natsServerVersion(fresh);
    if (known?.usable) {
      renameSync(fresh, target);
      return { binary: target, ...known };
    }
    rmSync(fresh);
    refusals.push(known ? `nats-server ${known.version} is too old` : 'what came does not run here');
  }
  throw new Problem(
    `No nats-server found (${refusals.join('; ')}): install nats-server 2.15 or later from https://nats.io/download and put it on PATH, or name it in NATS_BIN.`,
  );
}
