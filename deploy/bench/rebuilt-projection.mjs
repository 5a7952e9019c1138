import { importParticipants } from './bulk-import.mjs';
import { lastSequence, parseAll } from './ordered-consumer.mjs';
import { Projection } from './projection.mjs';
import { round } from './report.mjs';

/**
 * The indicators' projection counted anew from its stream, by the definitions the product comes with, beside an ordered
 * consumer that does nothing but parse body and CloudEvents attributes.
 * @param {import('./ground.mjs').Ground} ground
 * @param {{ events: number }} options
 * @returns {Promise<import('./report.mjs').Finding[]>}
 */
export async function rebuiltProjection(ground, { events }) {
  const { stack } = ground;
  await importParticipants(ground, { rows: events, prefix: 'rebuild' });
  const projection = await Projection.open(stack);
  await projection.caughtUp();
  const rebuilt = await projection.countedAnew();
  await projection.close();
  const parsed = await parseAll(stack.natsUrl);
  const last = await lastSequence(stack.natsUrl);
  const ratio = rebuilt / parsed;
  return [
    {
      what: `a projection rebuilt from its stream (${last.toLocaleString('en')} facts)`,
      reached: `${round(ratio)} x (${round(rebuilt, 0)}/s)`,
      wanted: '0.25 x',
      met: ratio >= 0.25,
      note: `ordered consumer that parses: ${round(parsed, 0)}/s`,
    },
  ];
}
