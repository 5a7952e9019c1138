import { attack, malformed } from '@integras/local/malformed/attack.mjs';
import { somethingOfEach } from '@integras/local/malformed/something-of-each.mjs';
import { accessTokenFor } from '@integras/local/requests/sign-in.mjs';
import { quantile, round } from './report.mjs';
import { memoryOf } from './whole-stack.mjs';

const settlingMillis = 15_000;
const seed = 1;

/**
 * Malformed requests made from the interface's description, in two halves of the same length: how long the slowest answer
 * takes, and whether what is refused leaves memory behind. The first half brings code and caches to where they stay.
 * @param {import('@integras/local/stack.mjs').Stack} stack
 * @param {{ count: number }} options
 * @returns {Promise<import('./report.mjs').Finding[]>}
 */
export async function malformedInput(stack, { count }) {
  const known = await somethingOfEach(stack);
  const document = await (await fetch(new URL('/api/openapi.json', stack.baseUrl))).json();
  const tokens = await Promise.all(['lead', 'manager-bologna'].map((one) => accessTokenFor(stack.issuer, one)));
  const requests = malformed(document, { count, seed, known });
  const half = async (/** @type {number} */ from) => {
    const answers = await attack(stack.baseUrl, tokens, requests.slice(from, from + count / 2));
    await new Promise((resolve) => setTimeout(resolve, settlingMillis));
    return { answers, memory: memoryOf(stack).kilobytes };
  };
  const [first, second] = [await half(0), await half(count / 2)];
  const answers = [...first.answers, ...second.answers];
  // A stream of events was not refused: it says something when something happens.
  const answered = answers.filter(({ type }) => !type?.startsWith('text/event-stream'));
  const slowest = answered.reduce((one, other) => (other.millis > one.millis ? other : one));
  const faults = answers.filter(({ status }) => status === 0 || status >= 500).length;
  const growth = second.memory / first.memory;
  return [
    {
      what: `the slowest answer to ${count.toLocaleString('en')} malformed requests, eight at once`,
      reached: `${round(slowest.millis, 0)} ms (p50 ${inMillis(answered, 0.5)}, p99 ${inMillis(answered, 0.99)})`,
      wanted: '1,000 ms',
      met: slowest.millis <= 1_000 && faults === 0,
      note: `${slowest.request.method} ${slowest.request.path.split('?')[0]?.slice(0, 80)}, answered ${slowest.status}; ${faults} faults`,
    },
    {
      what: 'memory of the whole stack after the second half of them, beside after the first',
      reached: `${round(growth)} x (${round(second.memory / 1_024, 0)} MB, ${round(first.memory / 1_024, 0)} MB)`,
      wanted: 'flat within 1.1 x',
      met: growth <= 1.1,
      note: 'proportional set size, 15 s later',
    },
  ];
}

/** @param {readonly { millis: number }[]} answers @param {number} share */
const inMillis = (answers, share) =>
  round(
    quantile(
      answers.map(({ millis }) => millis),
      share,
    ),
    1,
  );
