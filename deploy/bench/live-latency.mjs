import { setTimeout as pause } from 'node:timers/promises';
import { createParser } from 'eventsource-parser';
import { milestoneRequests } from './accepted-events.mjs';
import { Flow } from './flow.mjs';
import { asking } from './ground.mjs';
import { sendLoad } from './http-load.mjs';
import { quantile, round } from './report.mjs';

/** The number of milestones that were reached. */
export const probedIndicator = 'INT-M01';

/**
 * From the answer to a POST to its figure on an evaluator's live stream: on a pilot that nothing else writes to, while
 * a load of requests runs on the others.
 * @param {import('./ground.mjs').Ground} ground
 * @param {{ probes: number, loadPerSecond: number }} options
 * @returns {Promise<import('./report.mjs').Finding[]>}
 */
export async function liveLatency(ground, { probes, loadPerSecond }) {
  const { stack, tokens } = ground;
  const probe = await Probe.open(ground, probes);
  const seconds = (probes * 130) / 1_000 + 5;
  const load = sendLoad({
    origin: stack.baseUrl,
    token: tokens.manager,
    connections: 32,
    requests: milestoneRequests(ground, Math.ceil(loadPerSecond * seconds), '/api/pilots'),
    ratePerSecond: Math.ceil(loadPerSecond),
  });
  await pause(2_000);
  const latencies = await probe.all();
  await probe.close();
  const { accepted, seconds: took } = await load;
  const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)];
  return [
    {
      what: 'POST answered to figure on an evaluator’s stream',
      reached: `p50 ${round(p50, 1)} ms, p99 ${round(p99, 1)} ms`,
      wanted: 'p50 <= 20 ms, p99 <= 100 ms',
      met: p50 <= 20 && p99 <= 100,
      note: `${probes} probes under ${round(accepted / took, 0)} accepted requests/s on other pilots`,
    },
  ];
}

/**
 * The same while facts flow on the other pilots: recorded in the ledger, so that everything after that has its full share.
 * @param {import('./ground.mjs').Ground} ground
 * @param {{ probes: number, factsPerSecond: number }} options
 * @returns {Promise<import('./report.mjs').Finding[]>}
 */
export async function latencyInFlow(ground, { probes, factsPerSecond }) {
  const probe = await Probe.open(ground, probes);
  const flow = await Flow.start(ground, factsPerSecond);
  await pause(5_000);
  const latencies = await probe.all();
  const counted = await flow.stop();
  await probe.close();
  const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)];
  return [
    {
      what: 'event recorded to figure pushed, while events flow on other pilots',
      reached: `p50 ${round(p50, 1)} ms, p99 ${round(p99, 1)} ms`,
      wanted: 'p99 <= 100 ms',
      met: p99 <= 100,
      note: `${probes} probes, ${round(counted, 0)} enrolments/s`,
    },
  ];
}

/** Milestones of the probe's pilot that are reported as reached, one after the other, and the figure that tells of them. */
export class Probe {
  /**
   * @param {import('./ground.mjs').Ground} ground
   * @param {string[]} milestones
   * @param {Awaited<ReturnType<typeof watchFigure>>} watch
   */
  constructor(ground, milestones, watch) {
    this.ground = ground;
    this.milestones = milestones;
    this.watch = watch;
    this.reached = 0;
  }

  /**
   * @param {import('./ground.mjs').Ground} ground
   * @param {number} probes
   */
  static async open(ground, probes) {
    const ask = asking(ground.stack, ground.tokens.manager);
    const watch = await watchFigure(ground);
    const milestones = [];
    for (let number = 0; number < probes; number++) {
      const { milestone } = await ask('POST', `/api/pilots/v1/pilots/${ground.probe.id}/milestones`, {
        title: `Probe ${number}`,
        dueOn: '2027-01-01',
      });
      milestones.push(milestone.id);
    }
    return new Probe(ground, milestones, watch);
  }

  /** @returns {Promise<number>} milliseconds from the answer to the figure */
  async next() {
    const { stack, tokens, probe } = this.ground;
    const id = this.milestones[this.reached++];
    if (id === undefined) throw new Error('there are no milestones left to report');
    const seen = this.watch.reaches(this.reached);
    const path = `/api/pilots/v1/pilots/${probe.id}/milestones/${id}/reached`;
    await asking(stack, tokens.manager)('POST', path, { on: '2025-01-15' });
    const answered = performance.now();
    return Math.max(0, (await seen) - answered);
  }

  /** All that are left, some ten a second. */
  async all() {
    const latencies = [];
    while (this.reached < this.milestones.length) {
      latencies.push(await this.next());
      await pause(110);
    }
    return latencies;
  }

  close() {
    return this.watch.stop();
  }
}

/**
 * Watches the probe's figure as an evaluator.
 * @param {import('./ground.mjs').Ground} ground
 */
async function watchFigure({ stack, tokens, probe }) {
  const headers = { authorization: `Bearer ${tokens.evaluator}` };
  const cut = new AbortController();
  const answer = await fetch(`${stack.baseUrl}/api/streams/v1/live`, { headers, signal: cut.signal });
  if (!answer.ok || !answer.body) throw new Error(`the live stream answered ${answer.status}`);
  let value = 0;
  /** @type {{ wanted: number, resolve: (at: number) => void } | undefined} */
  let waiting;
  /** @type {(connection: string) => void} */
  let connected = () => undefined;
  const connection = new Promise((resolve) => (connected = resolve));
  const parser = createParser({
    onEvent: ({ event, data }) => {
      if (event === 'connected') connected(JSON.parse(data).connection);
      if (event !== 'figure') return;
      const figure = JSON.parse(data);
      if (figure.scopeId !== probe.id || figure.period !== 'all' || figure.indicator !== probedIndicator) return;
      value = Number(figure.value ?? 0);
      if (waiting && value >= waiting.wanted) waiting.resolve(performance.now());
    },
  });
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of /** @type {AsyncIterable<Uint8Array>} */ (/** @type {unknown} */ (answer.body)))
      parser.feed(decoder.decode(chunk, { stream: true }));
  })().catch(() => undefined);
  const topics = { figures: [{ indicators: [probedIndicator], scope: 'pilot', ids: [probe.id], periods: ['all'] }] };
  const posted = await fetch(`${stack.baseUrl}/api/streams/v1/live/${await connection}/topics`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(topics),
  });
  if (!posted.ok) throw new Error(`the topics were answered ${posted.status}: ${await posted.text()}`);
  return {
    /** @param {number} wanted @returns {Promise<number>} when it was seen */
    reaches: (wanted) => new Promise((resolve) => (waiting = { wanted, resolve })),
    stop: () => {
      cut.abort();
      return reading;
    },
  };
}
