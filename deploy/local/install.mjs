import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm } from './npm.mjs';
import { Problem } from './problem.mjs';
import { root } from './root.mjs';

const lock = join(root, 'package-lock.json');
const memory = join(root, 'node_modules', '.integras', 'installed-lock');

/** @returns {boolean} whether what is installed is not what the lock file says */
export function isInstallNeeded() {
  return !existsSync(memory) || readFileSync(memory, 'utf8') !== fingerprint();
}

/** Installs what the lock file says, and remembers which lock that was. */
export async function install() {
  // `npm install`, not `npm ci`: a lock written behind some registries lacks other platforms' binaries.
  const { code, output } = await npm(['install', '--no-audit', '--no-fund', '--prefer-offline']);
  if (code !== 0) throw new Problem(`npm install failed:\n${output}`);
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, fingerprint());
}

function fingerprint() {
  if (!existsSync(lock)) return 'no lock';
  return createHash('sha256').update(readFileSync(lock)).digest('hex');
}
