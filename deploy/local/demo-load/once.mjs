import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.mjs';

/** Its presence in the data folder says that the demo project has been loaded whole; it holds for which provider's accounts. */
export const demoMarker = 'demo-loaded';

/**
 * Loads the demo project the first time. It goes through the public interfaces, like anybody's data.
 * @param {string} dataDir
 * @param {{ baseUrl: string, issuer: string, secrets: import('../settings/secrets.mjs').Secrets }} stack
 * @returns {Promise<string>} what was done
 * @throws {Problem} when the accounts are those of a provider at another address: here they would have no rights
 */
export async function loadDemoOnce(dataDir, stack) {
  const marker = join(dataDir, demoMarker);
  if (existsSync(marker)) {
    const [, issuer = stack.issuer, baseUrl = stack.baseUrl] = readFileSync(marker, 'utf8').trim().split(' ');
    if (issuer === stack.issuer) return 'loaded before';
    throw new Problem(
      `The demo accounts in ${dataDir} belong to ${baseUrl}; here they would have no rights. Start with PORT=${new URL(baseUrl).port} again, name another DATA_DIR, or begin anew with npm start -- --fresh.`,
    );
  }
  const { loadDemo } = await import('./load.mjs');
  await loadDemo(stack);
  writeFileSync(marker, `${new Date().toISOString()} ${stack.issuer} ${stack.baseUrl}\n`);
  return 'loaded';
}

/**
 * Lets demo events trickle in until the signal says stop.
 * @param {{ baseUrl: string, issuer: string, secrets: import('../settings/secrets.mjs').Secrets, signal: AbortSignal }} stack
 */
export async function goLive(stack) {
  const { demoLive } = await import('./live.mjs');
  try {
    await demoLive(stack);
  } catch (error) {
    if (!stack.signal.aborted) console.error('The live demo ended:', error);
  }
}

/**
 * Releases first results of the demonstration, once.
 * @param {{ baseUrl: string, issuer: string, secrets: import('../settings/secrets.mjs').Secrets, signal: AbortSignal }} stack
 */
export async function releaseOnce(stack) {
  const { releaseDemo } = await import('./release.mjs');
  try {
    await releaseDemo(stack);
  } catch (error) {
    if (!stack.signal.aborted) console.error('The demonstration was not released; the next start tries again:', error);
  }
}
