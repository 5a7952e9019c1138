import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '@integras/local/stack.mjs';
import { acceptedEvents } from './accepted-events.mjs';
import { asKnownThen } from './as-known-then.mjs';
import { backfilledDefinition } from './backfilled-definition.mjs';
import { bulkImport } from './bulk-import.mjs';
import { countedEvents } from './counted-events.mjs';
import { dashboardQuery } from './dashboard-query.mjs';
import { prepareGround } from './ground.mjs';
import { latencyInFlow, liveLatency } from './live-latency.mjs';
import { malformedInput } from './malformed-input.mjs';
import { rebuiltProjection } from './rebuilt-projection.mjs';
import { idleMemory, startTimes } from './whole-stack.mjs';

/** So many events the measurements of counting rest on. */
const events = Number(process.env['BENCH_EVENTS'] ?? 200_000);

/** Each measurement on its own stack, so that none inherits another's data. */
export const measurements = {
  start: async () => startTimes(),
  memory: async () => onOwnStack(0, idleMemory),
  malformed: async () => onStack((stack) => malformedInput(stack, { count: 20_000 })),
  accepted: async () => onOwnStack(16, (ground) => acceptedEvents(ground, { events: 20_000, rounds: 3 })),
  live: async () => onOwnStack(16, (ground) => liveLatency(ground, { probes: 200, loadPerSecond: 1_000 })),
  import: async () => onOwnStack(1, (ground) => bulkImport(ground, { rows: 100_000 })),
  counted: async () => onOwnStack(16, (ground) => countedEvents(ground, { events })),
  flow: async () => onOwnStack(16, (ground) => latencyInFlow(ground, { probes: 200, factsPerSecond: 2_000 })),
  backfill: async () => onOwnStack(16, (ground) => backfilledDefinition(ground, { events })),
  dashboard: async () => onOwnStack(1, (ground) => dashboardQuery(ground, { sizes: [10_000, events, 5 * events] })),
  asof: async () => onOwnStack(1, (ground) => asKnownThen(ground, { events, instants: 300 })),
  rebuild: async () => onOwnStack(4, (ground) => rebuiltProjection(ground, { events: 100_000 })),
};

/**
 * @param {number} pilots
 * @param {(ground: import('./ground.mjs').Ground) => Promise<import('./report.mjs').Finding[]>} measure
 */
const onOwnStack = (pilots, measure) => onStack(async (stack) => measure(await prepareGround(stack, pilots)));

/** @param {(stack: import('@integras/local/stack.mjs').Stack) => Promise<import('./report.mjs').Finding[]>} measure */
async function onStack(measure) {
  const dataDir = mkdtempSync(join(tmpdir(), 'integras-bench-'));
  // A measurement is one principal with the load of thousands; its limits are not what is measured.
  process.env['RATE_LIMIT'] = 'off';
  const stack = await startStack({ dataDir, quiet: true });
  try {
    return await measure(stack);
  } finally {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
