import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findChromium } from '@integras/local/testing/chromium.mjs';
import { disagreements } from '@integras/local/demo/agreement.mjs';
import { mainJob } from '@integras/local/demo/main-job.mjs';
import { loadDemo } from '@integras/local/demo-load/load.mjs';
import { localAddress } from '@integras/local/addresses/ports.mjs';
import { readinessOf } from '@integras/local/processes/service-process.mjs';
import { startStack } from '@integras/local/stack.mjs';
import { chromium } from 'playwright-core';

/** Chromium asks nobody but us: no updates, no translations, no field trials. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run'];

/**
 * One Chromium for all flows, in which each visitor has a profile of their own, and one stack with the demonstration:
 * the whole of it, as `npm start` runs it. `INTEGRAS_BASE_URL` names one that runs already, and
 * `INTEGRAS_MAIL_PAGE` where its mails are read, which saves the minute while a flow is being written.
 */
export default async function setup() {
  const { executablePath, args } = await findChromium();
  const browser = await chromium.launchServer({ executablePath, args: [...args, ...quiet], headless: true });
  process.env['INTEGRAS_BROWSER'] = browser.wsEndpoint();
  globalThis.closeBrowser = () => browser.close();

  if (process.env['INTEGRAS_BASE_URL']) return;
  const dataDir = mkdtempSync(join(tmpdir(), 'integras-browser-'));
  const stack = await startStack({ dataDir, build: true });
  globalThis.stopStack = async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  };
  await loadDemo(stack, () => {});
  await theMainJobHolds(stack);
  await untilCounted(new URL('/metrics', readinessOf(stack.settings.ports, 'indicators')));
  process.env['INTEGRAS_BASE_URL'] = stack.baseUrl;
  process.env['INTEGRAS_MAIL_PAGE'] = localAddress(stack.settings.ports.mailPage);
}

/** As `npm run demo` does it on a stack of its own: at once, while what was loaded is still being told. */
async function theMainJobHolds(stack) {
  const wrong = disagreements(await mainJob(stack, new AbortController().signal));
  if (wrong.length > 0) throw new Error(`Right after the demonstration was loaded: ${wrong.join(' ')}`);
}

/** Figures that are still being counted move by themselves. */
async function untilCounted(metrics) {
  for (;;) {
    const lags = [...(await (await fetch(metrics)).text()).matchAll(/^integras_projection_lag\{.*\} (\d+)$/gm)];
    if (lags.length > 0 && lags.every(([, lag]) => lag === '0')) return;
    await pause(100);
  }
}
