import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { bodyOf, countOnly } from './bench-definitions.mjs';
import { enrolments } from './generated-facts.mjs';
import { asking } from './ground.mjs';
import { Probe, probedIndicator } from './live-latency.mjs';
import { Projection } from './projection.mjs';
import { journalsOf, storeHistory } from './recorded-facts.mjs';
import { quantile, round } from './report.mjs';

const code = 'BENCH-NEW';

/**
 * A new definition over a long history, from the request to its first figure, and how late live figures are meanwhile;
 * and what memory the indicators take at most, with so many participants.
 * @param {import('./ground.mjs').Ground} ground
 * @param {{ events: number }} options
 * @returns {Promise<import('./report.mjs').Finding[]>}
 */
export async function backfilledDefinition(ground, { events }) {
  const { stack, tokens, pilots } = ground;
  const projection = await Projection.open(stack);
  await projection.process.stop();
  await countOnly(stack.adminDatabaseUrl, [], [probedIndicator]);
  await projection.process.start();
  await storeHistory(stack, enrolments({ pilots, journals: await journalsOf(stack), count: events }));
  await projection.caughtUp();
  const probe = await Probe.open(ground, 600);

  const ask = asking(stack, tokens.evaluator);
  const definition = { code, measure: /** @type {const} */ ('count'), cases: 'participant', dimensions: ['gender'] };
  const started = performance.now();
  await ask('POST', '/api/indicators/v1/definitions', bodyOf(definition));
  const isFilled = async () => {
    const { items } = await ask('GET', `/api/indicators/v1/definitions/${code}`);
    return items[0].state === 'counted';
  };
  const latencies = [];
  while (!(await isFilled())) {
    latencies.push(await probe.next());
    await pause(50);
  }
  const seconds = (performance.now() - started) / 1_000;
  await probe.close();
  await projection.close();
  const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)];
  const gigabytes = mostMemory(projection.process.pid) / 2 ** 20;
  return [
    {
      what: `a new definition filled in over ${events.toLocaleString('en')} events`,
      reached: `${round(seconds, 1)} s`,
      wanted: '30 s',
      met: seconds <= 30,
    },
    {
      what: 'event recorded to figure pushed meanwhile',
      reached: `p50 ${round(p50, 1)} ms, p99 ${round(p99, 1)} ms`,
      wanted: 'p99 <= 250 ms',
      met: p99 <= 250,
      note: `${latencies.length} probes`,
    },
    {
      what: `memory of the indicators at most, with ${events.toLocaleString('en')} participants counted and filled in`,
      reached: `${round(gigabytes)} GB`,
      wanted: '1 GB',
      met: gigabytes <= 1,
    },
  ];
}

/** The most a process has ever had in memory, in kilobytes. @param {number} pid */
function mostMemory(pid) {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
}
