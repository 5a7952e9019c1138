import { fromHeaders, streamOf } from '@integras/contracts';
import { headersOf } from '@integras/messaging';
import { DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';
import { importParticipants } from './bulk-import.mjs';
import { round } from './report.mjs';

const stream = streamOf('pilots');

/**
 * The indicators' projection counted anew from its stream, beside an ordered consumer that does nothing but parse body
 * and CloudEvents attributes.
 * @param {import('./ground.mjs').Ground} ground
 * @param {{ events: number }} options
 * @returns {Promise<import('./report.mjs').Finding[]>}
 */
export async function rebuiltProjection(ground, { events }) {
  const { stack } = ground;
  await importParticipants(ground, { rows: events, prefix: 'rebuild' });
  const client = new pg.Client({ connectionString: stack.adminDatabaseUrl });
  await client.connect();
  const at = async () =>
    Number(
      (await client.query('select sequence from indicators.checkpoint where stream = $1', [stream])).rows[0]
        ?.sequence ?? 0,
    );
  const last = await lastSequence(stack.natsUrl);
  await until(async () => (await at()) === last);

  const indicators = stack.processes.get('indicators');
  if (!indicators) throw new Error('the stack has no indicators service');
  await indicators.stop();
  await client.query(`delete from indicators.checkpoint; delete from indicators.applied;
    truncate indicators.counted_case, indicators.presence, indicators.cell, indicators.place, indicators.place_pilot`);
  const starting = indicators.start();
  await until(async () => (await at()) > 0, 1);
  const [from, started] = [await at(), performance.now()];
  await until(async () => (await at()) === last, 5);
  const rebuilt = (last - from) / ((performance.now() - started) / 1_000);
  await starting;
  await client.end();

  const parsed = await parseAll(stack.natsUrl, last);
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

/** @param {string} url */
async function lastSequence(url) {
  const nats = await connect({ servers: url });
  const { state } = await (await jetstreamManager(nats)).streams.info(stream);
  await nats.close();
  return state.last_seq;
}

/**
 * @param {string} url
 * @param {number} last
 * @returns {Promise<number>} messages a second
 */
async function parseAll(url, last) {
  const nats = await connect({ servers: url });
  const consumer = await jetstream(nats).consumers.get(stream, { deliver_policy: DeliverPolicy.All });
  const messages = await consumer.consume({ max_messages: 2_000 });
  let started = 0;
  let fields = 0;
  for await (const message of messages) {
    started ||= performance.now();
    const attributes = fromHeaders(headersOf(message));
    fields += Object.keys(message.json()).length + Object.keys(attributes).length;
    if (message.seq === last) break;
  }
  const rate = last / ((performance.now() - started) / 1_000);
  await nats.close();
  if (fields === 0) throw new Error('nothing was parsed');
  return rate;
}

/**
 * @param {() => Promise<boolean>} holds
 * @param {number} [every] milliseconds
 */
async function until(holds, every = 50) {
  const deadline = Date.now() + 300_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('the projection did not get there in five minutes');
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
