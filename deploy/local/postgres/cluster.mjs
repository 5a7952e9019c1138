import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handOver } from './user.mjs';
import { Problem } from '../problem.mjs';

export const superuser = 'integras';

/**
 * @param {string} folder
 * @returns {string} the superuser's password, made once
 */
export function passwordIn(folder) {
  const file = join(folder, 'password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

/**
 * @param {string} initdb
 * @param {string} cluster
 * @param {import('./user.mjs').PostgresUser} user
 * @param {string} password
 */
export function makeCluster(initdb, cluster, user, password) {
  // A first start that was interrupted leaves a folder without PG_VERSION, which initdb would refuse.
  rmSync(cluster, { recursive: true, force: true });
  handOver(cluster, user);
  const initial = `${cluster}.password`;
  writeFileSync(initial, password, { mode: 0o600 });
  if (user.owner !== undefined) chownSync(initial, user.owner, user.owner);
  const flags = {
    pgdata: cluster,
    username: superuser,
    auth: 'scram-sha-256',
    pwfile: initial,
    encoding: 'UTF8',
    // Built into PostgreSQL, so the same everywhere, whatever locales the machine has.
    'locale-provider': 'builtin',
    'builtin-locale': 'C.UTF-8',
    locale: 'C',
  };
  const [program, ...args] = user.wrap([initdb, ...Object.entries(flags).map(([name, value]) => `--${name}=${value}`)]);
  const made = spawnSync(/** @type {string} */ (program), args, {
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' },
  });
  rmSync(initial);
  if (made.status !== 0) {
    rmSync(cluster, { recursive: true, force: true });
    throw new Problem(`PostgreSQL could not prepare ${cluster}:\n${made.stderr || made.error?.message}`);
  }
}
