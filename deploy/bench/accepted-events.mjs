import { bareTransactions } from './bare-transactions.mjs';
import { sendLoad } from './http-load.mjs';
import { round } from './report.mjs';

const connections = 64;

/**
 * Requests that each report one more milestone, spread over the pilots.
 * @param {import('./ground.mjs').Ground} ground
 * @param {number} count
 * @param {string} prefix
 * @returns {import('./http-load.mjs').Request[]}
 */
export function milestoneRequests({ pilots }, count, prefix) {
  return Array.from({ length: count }, (_, number) => ({
    method: 'POST',
    path: `${prefix}/v1/pilots/${pilots[number % pilots.length]?.id}/milestones`,
    body: JSON.stringify({ title: `Measured milestone ${number}`, dueOn: '2027-05-14' }),
  }));
}

/**
 * Accepted milestone events a second at the service and through the gateway, beside the bare transactions; the three
 * take turns, so that the machine's mood touches all alike.
 * @param {import('./ground.mjs').Ground} ground
 * @param {{ events: number, rounds: number }} options
 * @returns {Promise<import('./report.mjs').Finding[]>}
 */
export async function acceptedEvents(ground, { events, rounds }) {
  const { stack, tokens } = ground;
  const service = `http://127.0.0.1:${stack.settings.ports.pilots}`;
  const rate = async (/** @type {string} */ origin, /** @type {string} */ prefix, /** @type {number} */ count) => {
    const requests = milestoneRequests(ground, count, prefix);
    const { accepted, refused, seconds } = await sendLoad({ origin, token: tokens.manager, connections, requests });
    if (refused > 0 || accepted !== count) throw new Error(`${refused} of ${count} requests were refused`);
    return accepted / seconds;
  };
  await rate(service, '', 2_000);
  await rate(stack.baseUrl, '/api/pilots', 2_000);

  /** @type {{ bare: number, atService: number, atGateway: number }[]} */
  const seen = [];
  for (let round = 0; round < rounds; round++) {
    const bare = await bareTransactions(stack.adminDatabaseUrl, { transactions: events, concurrency: connections });
    const atService = await rate(service, '', events);
    const atGateway = await rate(stack.baseUrl, '/api/pilots', events);
    seen.push({ bare, atService, atGateway });
  }
  const median = (/** @type {number[]} */ values) =>
    /** @type {number} */ (values.sort((a, b) => a - b)[Math.floor(values.length / 2)]);
  const bare = median(seen.map((each) => each.bare));
  const direct = median(seen.map((each) => each.atService / each.bare));
  const gateway = median(seen.map((each) => each.atGateway / each.bare));
  const perSecond = (/** @type {number} */ ratio) => `${round(ratio)} x (${round(ratio * bare, 0)}/s)`;
  const note = `bare pool ${round(bare, 0)}/s; median of ${rounds} rounds of ${events}`;
  return [
    {
      what: 'accepted milestone events, at the service',
      reached: perSecond(direct),
      wanted: '1.0 x',
      met: direct >= 1,
      note,
    },
    { what: 'the same through the gateway', reached: perSecond(gateway), wanted: '0.4 x', met: gateway >= 0.4, note },
  ];
}
