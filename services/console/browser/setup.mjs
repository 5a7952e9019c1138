import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemo } from '@integras/local/load-demo.mjs';
import { startStack } from '@integras/local/stack.mjs';

/**
 * One stack with the demonstration for all flows: the whole of it, as `npm start` runs it. `INTEGRAS_BASE_URL` names
 * one that runs already, which saves the minute while a flow is being written.
 */
export default async function setup() {
  const running = process.env['INTEGRAS_BASE_URL'];
  if (running) return;
  const dataDir = mkdtempSync(join(tmpdir(), 'integras-browser-'));
  const stack = await startStack({ dataDir, build: true });
  globalThis.stopStack = async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  await loadDemo(stack, () => {});
  process.env['INTEGRAS_BASE_URL'] = stack.baseUrl;
}
