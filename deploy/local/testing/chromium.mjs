import { existsSync } from 'node:fs';
import { onPath } from '../processes/bound-process.mjs';
import { chromiumFromNpm } from './chromium-from-npm.mjs';
import { Problem } from '../problem.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Tests open only our own pages, often as root or in a container, where the sandbox cannot work. */
const args = ['--no-sandbox', '--disable-dev-shm-usage'];

/**
 * Finds a Chromium for the browser tests: CHROMIUM_PATH, PATH, else the one from npm.
 * @returns {Promise<{ executablePath: string, args: string[] }>}
 */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named && !existsSync(named)) throw new Problem(`CHROMIUM_PATH=${named} does not exist.`);
  const found = named ?? names.map(onPath).find(Boolean);
  if (found) return { executablePath: found, args };

  const unpacked = await chromiumFromNpm();
  if (unpacked) return { executablePath: unpacked, args };
  throw new Problem('No Chromium found for the browser tests: install one, or name it in CHROMIUM_PATH.');
}
