import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningInstance } from '../instance.mjs';
import { loadDemo } from '../demo-load/load.mjs';
import { Problem } from '../problem.mjs';
import { secretsIn } from '../settings/secrets.mjs';
import { readSettings, services } from '../settings/settings.mjs';
import { startStack } from '../stack.mjs';
import { step } from '../steps.mjs';

/**
 * The stack that runs already, or else one of our own that is thrown away afterwards.
 * @param {AbortSignal} signal
 * @returns {Promise<{ stack: import('../demo-load/sign-in.mjs').RunningStack, stop: () => Promise<void> }>}
 */
export async function demoStack(signal) {
  const { dataDir } = readSettings();
  const instance = runningInstance(dataDir);
  if (!instance) return ownStack(signal);
  const { baseUrl, issuer, ownProvider } = instance;
  if (!baseUrl || !issuer) throw new Problem(`The stack on ${dataDir} is still starting: try again when it is ready.`);
  if (!ownProvider) throw new Problem(`The stack signs people in at ${issuer}, which has no demo accounts.`);
  return { stack: { baseUrl, issuer, secrets: secretsIn(dataDir, services) }, stop: () => Promise.resolve() };
}

/** @param {AbortSignal} signal */
async function ownStack(signal) {
  console.log('No stack is running, so this starts one of its own and throws it away afterwards.');
  const dataDir = mkdtempSync(join(tmpdir(), 'integras-demo-'));
  const remove = () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  try {
    const stack = await startStack({ dataDir, build: true, signal, step });
    const stop = () => stack.stop().finally(remove);
    try {
      await step('demo project', () => loadDemo(stack).then(() => 'loaded'));
    } catch (error) {
      await stop();
      throw error;
    }
    return { stack, stop };
  } catch (error) {
    remove();
    throw error;
  }
}
