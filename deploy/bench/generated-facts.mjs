import {
  ageBands,
  describe,
  descriptorOf,
  employmentStatuses,
  genders,
  ParticipantEnrolled,
  protectionStatuses,
  streamOf,
  subjectOf,
  toHeaders,
  typeOf,
} from '@integras/contracts';
import { currentEpoch, epochHeader, findStream } from '@integras/messaging';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, headers } from '@nats-io/transport-node';
import pg from 'pg';

/**
 * @typedef {import('@integras/contracts').Fact<ParticipantEnrolled>} Enrolment
 * @typedef {{ id: string, code: string, country: string }} Pilot
 */

/** So many rows a file, all of one pilot, as an import brings them. */
const fileRows = 10_000;
/** So many facts an import records in a second. */
export const recordedPerSecond = 5_000;
const together = 500;

/** The first second of the generated history. */
const beginning = Date.parse('2026-01-05T08:00:00Z');

/**
 * Enrolments of so many persons, each in one pilot: files of 10,000 rows a pilot, 5,000 recorded a second. Everybody
 * who runs it gets the same.
 * @param {readonly Pilot[]} pilots
 * @param {ReadonlyMap<string, number>} journals the last number of each pilot's journal
 * @param {number} count
 * @returns {Generator<Enrolment>}
 */
export function* enrolments(pilots, journals, count) {
  const { source, type } = describe(ParticipantEnrolled);
  const numbers = new Map(journals);
  for (let n = 0; n < count; n++) {
    const pilot = pilots[Math.floor(n / fileRows) % pilots.length];
    if (!pilot) throw new Error('nobody can enrol without a pilot');
    const sequence = (numbers.get(pilot.id) ?? 0) + 1;
    numbers.set(pilot.id, sequence);
    const recordedtime = new Date(beginning + Math.floor(n / recordedPerSecond) * 1_000).toISOString();
    const subject = idOf('4', n);
    const data = {
      participant: subject,
      after: {
        person: pseudonymOf(n),
        enrolledOn: dayOf(n),
        entry: {
          gender: pick(genders, n, 3),
          ageBand: pick(ageBands, n, 5),
          employment: pick(employmentStatuses, n, 7),
          protection: pick(protectionStatuses, n, 11),
          isced: scatter(n, 13) % 9,
        },
      },
    };
    yield {
      ...{ id: idOf('7', n), source, type, subject, time: recordedtime, recordedtime },
      ...{ journalkind: 'pilot', journal: pilot.id, sequence, country: pilot.country, pilot: pilot.id, data },
    };
  }
}

/**
 * Stores the facts at the end of the pilots' stream, as the relay of the pilots service would; that service must not run.
 * @param {string} url
 * @param {Iterable<import('@integras/contracts').Fact>} facts
 */
export async function publishFacts(url, facts) {
  const nats = await connect({ servers: url });
  const info = await findStream(await jetstreamManager(nats), streamOf('pilots'));
  if (!info) throw new Error('the pilots service has not made its stream');
  const epoch = currentEpoch(info);
  const js = jetstream(nats);
  const messages = [];
  for (const { data, ...attributes } of facts) {
    const carried = headers();
    carried.append(epochHeader, epoch);
    for (const [name, value] of toHeaders(attributes)) carried.append(name, value);
    const descriptor = /** @type {NonNullable<ReturnType<typeof descriptorOf>>} */ (descriptorOf(attributes.type));
    const subject = subjectOf(descriptor, attributes.journal);
    messages.push({ subject, payload: JSON.stringify(data), options: { headers: carried } });
    if (messages.length === together) await publishTogether(js, messages.splice(0));
  }
  if (messages.length > 0) await publishTogether(js, messages);
  await nats.close();
}

/**
 * @param {import('@nats-io/jetstream').JetStreamClient} js
 * @param {{ subject: string, payload: string, options: { headers: import('@nats-io/transport-node').MsgHdrs } }[]} messages
 */
async function publishTogether(js, messages) {
  const [first, ...rest] = messages;
  const last = rest.pop();
  if (!first || !last) throw new Error('a single message is no batch');
  const batch = await js.startBatch(first.subject, first.payload, first.options);
  for (const { subject, payload, options } of rest) batch.add(subject, payload, options);
  await batch.commit(last.subject, last.payload, last.options);
}

/**
 * The last number of each journal of the pilots service.
 * @param {string} adminUrl
 * @returns {Promise<Map<string, number>>}
 */
export async function journalsOf(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query(`select id, sequence from pilots.journal where kind = 'pilot'`);
  await client.end();
  return new Map(rows.map(({ id, sequence }) => [id, Number(sequence)]));
}

/** The type of the generated facts. */
export const enrolled = typeOf(ParticipantEnrolled);

/** @param {'4' | '7'} version @param {number} n */
const idOf = (version, n) => `00000000-0000-${version}000-8000-${n.toString(16).padStart(12, '0')}`;

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** @param {number} n */
function pseudonymOf(n) {
  let rest = n;
  let name = '';
  for (let i = 0; i < 26; i++) {
    name += letters[rest % 32];
    rest = Math.floor(rest / 32);
  }
  return name;
}

/** Dice that fall the same way every time. @param {number} n @param {number} which */
function scatter(n, which) {
  return (Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(n + which, 0x85ebca6b)) >>> 9;
}

/**
 * @template T
 * @param {readonly T[]} values
 * @param {number} n
 * @param {number} which
 */
const pick = (values, n, which) => /** @type {T} */ (values[scatter(n, which) % values.length]);

/** A day of the year before. @param {number} n */
function dayOf(n) {
  const month = 1 + (scatter(n, 17) % 12);
  const day = 1 + (scatter(n, 19) % 28);
  return `2025-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
