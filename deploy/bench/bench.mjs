import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '@integras/local/build.mjs';
import { startStack } from '@integras/local/stack.mjs';
import { acceptedEvents } from './accepted-events.mjs';
import { asKnownThen } from './as-known-then.mjs';
import { backfilledDefinition } from './backfilled-definition.mjs';
import { bulkImport } from './bulk-import.mjs';
import { countedEvents } from './counted-events.mjs';
import { dashboardQuery } from './dashboard-query.mjs';
import { prepareGround } from './ground.mjs';
import { latencyInFlow, liveLatency } from './live-latency.mjs';
import { machine } from './machine.mjs';
import { rebuiltProjection } from './rebuilt-projection.mjs';
import { report } from './report.mjs';
import { idleMemory, startTimes } from './whole-stack.mjs';

/** So many events the measurements of counting rest on. */
const events = Number(process.env['BENCH_EVENTS'] ?? 200_000);

/** Each measurement on its own stack, so that none inherits another's data. */
const measurements = {
  start: async () => startTimes(),
  memory: async () => onOwnStack(0, idleMemory),
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

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = values.only?.split(',') ?? Object.keys(measurements);
const unknown = chosen.find((name) => !(name in measurements));
if (unknown) {
  console.error(`There is no measurement ${unknown}; there are ${Object.keys(measurements).join(', ')}.`);
  process.exit(2);
}

await build();
const findings = [];
for (const name of chosen) {
  console.error(`measuring ${name} …`);
  findings.push(...(await measurements[/** @type {keyof typeof measurements} */ (name)]()));
}
console.log(report(machine(), findings));
process.exit(0);

/**
 * @param {number} pilots
 * @param {(ground: import('./ground.mjs').Ground) => Promise<import('./report.mjs').Finding[]>} measure
 */
async function onOwnStack(pilots, measure) {
  const dataDir = mkdtempSync(join(tmpdir(), 'integras-bench-'));
  // A measurement is one principal with the load of thousands; its limits are not what is measured.
  process.env['RATE_LIMIT'] = 'off';
  const stack = await startStack({ dataDir, quiet: true });
  try {
    return await measure(await prepareGround(stack, pilots));
  } finally {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
