import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Its presence in the data folder says that the demo project has been loaded whole. */
export const demoMarker = 'demo-loaded';

/**
 * Loads the demo project the first time. It goes through the public interfaces, like anybody's data.
 * @param {string} dataDir
 * @param {{ baseUrl: string, issuer: string, secrets: import('./secrets.mjs').Secrets }} stack
 * @returns {Promise<string>} what was done
 */
export async function loadDemoOnce(dataDir, stack) {
  const marker = join(dataDir, demoMarker);
  if (existsSync(marker)) return 'loaded before';
  const { loadDemo } = await import('./load-demo.mjs');
  await loadDemo(stack);
  writeFileSync(marker, `${new Date().toISOString()}\n`);
  return 'loaded';
}

/**
 * Lets demo events trickle in until the signal says stop.
 * @param {{ baseUrl: string, issuer: string, secrets: import('./secrets.mjs').Secrets, signal: AbortSignal }} stack
 */
export async function goLive(stack) {
  const { demoLive } = await import('./demo-live.mjs');
  try {
    await demoLive(stack);
  } catch (error) {
    if (!stack.signal.aborted) console.error('The live demo ended:', error);
  }
}
