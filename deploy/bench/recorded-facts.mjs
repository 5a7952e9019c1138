import { descriptorOf, streamOf, subjectOf, toHeaders } from '@integras/contracts';
import { connectNats, currentEpoch, epochHeader, findStream } from '@integras/messaging';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import pg from 'pg';

/** @typedef {import('@integras/contracts').Fact} Fact */

const stream = streamOf('pilots');
const together = 500;

/**
 * Puts a history into the pilots' ledger and stream at once, as if it had been recorded and published long ago: the
 * service is stopped meanwhile.
 * @param {import('@integras/local/stack.mjs').Stack} stack
 * @param {Iterable<Fact>} facts
 */
export async function storeHistory(stack, facts) {
  const pilots = stack.processes.get('pilots');
  await pilots?.stop();
  const nats = await connectNats(stack.natsUrl, 'bench');
  const info = await findStream(await jetstreamManager(nats), stream);
  if (!info) throw new Error('the pilots service has not made its stream');
  const epoch = currentEpoch(info);
  const js = jetstream(nats);
  const ledger = await openLedger(stack.adminDatabaseUrl);
  let last = info.state.last_seq;
  for (const portion of portionsOf(facts)) {
    await Promise.all([publishTogether(js, portion, epoch), record(ledger, portion, last + 1)]);
    last += portion.length;
  }
  await ledger.query('update relay set last_sequence = $1', [last]);
  await ledger.end();
  await nats.close();
  await pilots?.start();
}

/** Records facts as the pilots service does: in the ledger, one transaction a time, for the relay to publish. */
export class Recorder {
  /**
   * @param {pg.Client} ledger
   * @param {import('@nats-io/transport-node').NatsConnection} nats
   */
  constructor(ledger, nats) {
    this.ledger = ledger;
    this.nats = nats;
  }

  /** @param {import('@integras/local/stack.mjs').Stack} stack */
  static async open(stack) {
    return new Recorder(await openLedger(stack.adminDatabaseUrl), await connectNats(stack.natsUrl, 'bench'));
  }

  /** Answers when they are durable. @param {readonly Fact[]} facts */
  async record(facts) {
    await record(this.ledger, facts);
    this.nats.publish('integras.wake.pilots');
  }

  async close() {
    await this.ledger.end();
    await this.nats.close();
  }
}

/**
 * The last number of each pilot's journal.
 * @param {import('@integras/local/stack.mjs').Stack} stack
 * @returns {Promise<Map<string, number>>}
 */
export async function journalsOf({ adminDatabaseUrl }) {
  const ledger = await openLedger(adminDatabaseUrl);
  const { rows } = await ledger.query(`select id, sequence from journal where kind = 'pilot'`);
  await ledger.end();
  return new Map(rows.map(({ id, sequence }) => [id, Number(sequence)]));
}

/** @param {string} adminUrl */
async function openLedger(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query('set search_path to pilots');
  return client;
}

/**
 * @param {pg.Client} ledger
 * @param {readonly Fact[]} facts
 * @param {number | null} published the number of the first in the stream, where they are published already
 */
async function record(ledger, facts, published = null) {
  const latest = [...new Map(facts.map((fact) => [fact.journal, fact])).values()];
  await ledger.query({
    name: 'record',
    text: `with moved as (
       update journal set sequence = latest.sequence, recorded_at = latest.at
         from unnest($1::uuid[], $2::bigint[], $3::timestamptz[]) as latest (id, sequence, at)
        where journal.id = latest.id and kind = 'pilot'),
     recorded as (
     insert into ledger (journal_kind, id, journal, sequence, type, entity, time, recorded_at, country, pilot, person, data)
     select 'pilot', id, journal, sequence, type, entity, at, at, country, journal, entity, data
       from unnest($4::uuid[], $5::uuid[], $6::bigint[], $7::text[], $8::uuid[], $9::timestamptz[], $10::text[], $12::json[])
            with ordinality as said (id, journal, sequence, type, entity, at, country, data, n) order by n
     returning position),
     waiting as (insert into outbox select position from recorded where $11::bigint is null)
     insert into published_run
     select min(position), max(position), $11 from recorded where $11 is not null having count(*) > 0`,
    values: [
      latest.map(({ journal }) => journal),
      latest.map(({ sequence }) => sequence),
      latest.map(({ recordedtime }) => recordedtime),
      facts.map(({ id }) => id),
      facts.map(({ journal }) => journal),
      facts.map(({ sequence }) => sequence),
      facts.map(({ type }) => type),
      facts.map(({ subject }) => subject),
      facts.map(({ recordedtime }) => recordedtime),
      facts.map(({ country }) => country),
      published,
      facts.map(({ data }) => JSON.stringify(data)),
    ],
  });
}

/**
 * @param {import('@nats-io/jetstream').JetStreamClient} js
 * @param {readonly Fact[]} facts
 * @param {string} epoch
 */
async function publishTogether(js, facts, epoch) {
  const messages = facts.map(({ data, ...attributes }) => {
    const carried = headers();
    carried.append(epochHeader, epoch);
    for (const [name, value] of toHeaders(attributes)) carried.append(name, value);
    const descriptor = /** @type {NonNullable<ReturnType<typeof descriptorOf>>} */ (descriptorOf(attributes.type));
    return {
      subject: subjectOf(descriptor, attributes.journal),
      body: JSON.stringify(data),
      with: { headers: carried },
    };
  });
  const [first, ...rest] = messages;
  const last = rest.pop();
  if (!first || !last) throw new Error('a single message is no batch');
  const batch = await js.startBatch(first.subject, first.body, first.with);
  for (const message of rest) batch.add(message.subject, message.body, message.with);
  await batch.commit(last.subject, last.body, last.with);
}

/** @param {Iterable<Fact>} facts @returns {Generator<Fact[]>} */
function* portionsOf(facts) {
  let portion = [];
  for (const fact of facts) {
    portion.push(fact);
    if (portion.length < together) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}
