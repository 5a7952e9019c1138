import { matching, others } from './bench-definitions.mjs';
import { enrolments } from './generated-facts.mjs';
import { parseAll } from './ordered-consumer.mjs';
import { Projection } from './projection.mjs';
import { journalsOf, storeHistory } from './recorded-facts.mjs';
import { round } from './report.mjs';

/**
 * Events the indicators apply in a second, counted from the beginning by 20 definitions of three dimensions each, and
 * by 500 of which the same 20 concern them; beside an ordered consumer that does nothing but parse.
 * @param {import('./ground.mjs').Ground} ground
 * @param {{ events: number }} options
 * @returns {Promise<import('./report.mjs').Finding[]>}
 */
export async function countedEvents({ stack, pilots }, { events }) {
  const projection = await Projection.open(stack);
  await storeHistory(stack, enrolments({ pilots, journals: await journalsOf(stack), count: events }));
  const few = await projection.countedAnew(matching(20));
  const many = await projection.countedAnew([...matching(20), ...others(480)]);
  const parsed = await parseAll(stack.natsUrl);
  await projection.close();
  const wanted = Math.max(30_000, 0.25 * parsed);
  return [
    {
      what: 'events counted a second, 20 definitions by 3 dimensions each',
      reached: `${round(few, 0)}/s`,
      wanted: `${round(wanted, 0)}/s`,
      met: few >= wanted,
      note: `${round(few / parsed)} x of an ordered consumer that parses, ${round(parsed, 0)}/s; ${events.toLocaleString('en')} events`,
    },
    {
      what: 'the same with 500 definitions of which 20 match',
      reached: `${round(few / many)} x as long (${round(many, 0)}/s)`,
      wanted: '1.3 x',
      met: few / many <= 1.3,
    },
  ];
}
