import { createParser } from 'eventsource-parser';
import { milestoneRequests } from './accepted-events.mjs';
import { asking } from './ground.mjs';
import { sendLoad } from './http-load.mjs';
import { quantile, round } from './report.mjs';

const indicator = 'INT-M01';

/**
 * From the answer to a POST to its figure on an evaluator's live stream: on a pilot that nothing else writes to, while
 * a load runs on the others.
 * @param {import('./ground.mjs').Ground} ground
 * @param {{ probes: number, loadPerSecond: number }} options
 * @returns {Promise<import('./report.mjs').Finding[]>}
 */
export async function liveLatency(ground, { probes, loadPerSecond }) {
  const { stack, tokens, probe } = ground;
  const ask = asking(stack, tokens.manager);
  const watch = await watchFigure(ground);

  const milestones = [];
  for (let number = 0; number < probes; number++) {
    const { milestone } = await ask('POST', `/api/pilots/v1/pilots/${probe.id}/milestones`, {
      title: `Probe ${number}`,
      dueOn: '2027-01-01',
    });
    milestones.push(milestone.id);
  }
  const seconds = (probes * 130) / 1_000 + 5;
  const load = sendLoad({
    origin: stack.baseUrl,
    token: tokens.manager,
    connections: 32,
    requests: milestoneRequests(ground, Math.ceil(loadPerSecond * seconds), '/api/pilots'),
    ratePerSecond: Math.ceil(loadPerSecond),
  });
  await new Promise((resolve) => setTimeout(resolve, 2_000));

  const latencies = [];
  for (const [number, id] of milestones.entries()) {
    const seen = watch.reaches(number + 1);
    await ask('POST', `/api/pilots/v1/pilots/${probe.id}/milestones/${id}/reached`, { on: '2025-01-15' });
    const answered = performance.now();
    latencies.push(Math.max(0, (await seen) - answered));
    await new Promise((resolve) => setTimeout(resolve, 110));
  }
  await watch.stop();
  const { accepted, seconds: took } = await load;
  const [p50, p99] = [quantile(latencies, 0.5), quantile(latencies, 0.99)];
  return [
    {
      what: 'POST answered to figure on an evaluator’s stream',
      reached: `p50 ${round(p50, 1)} ms, p99 ${round(p99, 1)} ms`,
      wanted: 'p50 <= 20 ms, p99 <= 100 ms',
      met: p50 <= 20 && p99 <= 100,
      note: `${probes} probes under ${round(accepted / took, 0)} events/s on other pilots`,
    },
  ];
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
      if (figure.scopeId !== probe.id || figure.period !== 'all' || figure.indicator !== indicator) return;
      value = Number(figure.value ?? 0);
      if (waiting && value >= waiting.wanted) waiting.resolve(performance.now());
    },
  });
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const chunk of /** @type {AsyncIterable<Uint8Array>} */ (/** @type {unknown} */ (answer.body)))
      parser.feed(decoder.decode(chunk, { stream: true }));
  })().catch(() => undefined);
  const topics = { figures: [{ indicators: [indicator], scope: 'pilot', ids: [probe.id], periods: ['all'] }] };
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
