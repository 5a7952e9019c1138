import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onPath } from '../processes/bound-process.mjs';
import { Problem } from '../problem.mjs';

/** `nobody` exists everywhere; PostgreSQL refuses to run as a user without a passwd entry. */
const nobody = 65534;

/**
 * As whom PostgreSQL runs. It refuses to run as root, so root drops to `nobody`; where nobody
 * cannot reach the files (a checkout under a private home), a user namespace makes root look like
 * nobody to PostgreSQL while the files stay root's.
 * @typedef {object} PostgresUser
 * @property {(command: string[]) => string[]} wrap puts the change of user around a command
 * @property {number | undefined} owner who has to own the files, when not ourselves
 */

/**
 * @param {string} binary one of PostgreSQL's programs
 * @param {string} dataDir
 * @returns {PostgresUser}
 */
export function postgresUser(binary, dataDir) {
  if (process.getuid?.() !== 0) return { wrap: (command) => command, owner: undefined };

  const setpriv = onPath('setpriv');
  if (setpriv && othersReach(binary) && othersReach(dataDir) && runsAsNobody(setpriv, binary)) {
    return { wrap: (command) => [setpriv, ...dropFlags, '--', ...command], owner: nobody };
  }
  const unshare = onPath('unshare');
  const map = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`];
  if (unshare && spawnSync(unshare, [...map, 'true']).status === 0) {
    return { wrap: (command) => [unshare, ...map, '--', ...command], owner: 0 };
  }
  throw new Problem(
    `PostgreSQL does not run as root and its files under ${dataDir} cannot be reached by another user: run as an ordinary user, or set DATA_DIR to a folder everybody may enter.`,
  );
}

const dropFlags = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];

/**
 * @param {string} setpriv
 * @param {string} binary
 */
function runsAsNobody(setpriv, binary) {
  return spawnSync(setpriv, [...dropFlags, '--', binary, '--version'], { cwd: '/' }).status === 0;
}

/**
 * @param {string} path
 * @returns {boolean} whether every folder above it may be entered by anybody
 */
function othersReach(path) {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * Makes the folder, and gives it with all it holds to the user PostgreSQL runs as.
 * @param {string} folder
 * @param {PostgresUser} user
 */
export function handOver(folder, { owner }) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (owner === undefined || lstatSync(folder).uid === owner) return;
  chownAll(folder, owner);
}

/**
 * @param {string} path
 * @param {number} owner
 */
function chownAll(path, owner) {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  if (entry.isDirectory()) for (const name of readdirSync(path)) chownAll(join(path, name), owner);
  chownSync(path, owner, owner);
}
