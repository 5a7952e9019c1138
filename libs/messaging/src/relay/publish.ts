import { descriptorOf, subjectOf, toHeaders } from '@integras/contracts';
import type { JetStreamClient } from '@nats-io/jetstream';
import { type MsgHdrs, headers } from '@nats-io/transport-node';
import { attributesOf } from '../ledger/fact-row.js';
import { together } from '../together.js';
import type { WaitingRow } from './bookkeeping.js';

/** The header that says in which epoch a message was published. */
export const epochHeader = 'integras-epoch';

interface Message {
  subject: string;
  payload: string;
  headers: MsgHdrs;
}

function toMessage(row: WaitingRow, epoch: string): Message {
  const descriptor = descriptorOf(row.type)!;
  const carried = headers();
  carried.append(epochHeader, epoch);
  for (const [name, value] of toHeaders(attributesOf(row))) carried.append(name, value);
  return { subject: subjectOf(descriptor, row.journal), payload: row.data, headers: carried };
}

/** An atomic batch costs the server as much as so many messages of their own do, and takes as long. */
const fewAtMost = 16;
const timeout = 2_000;

/**
 * Publishes the rows so that the server stores each only if the stream's last message is the one before it, numbered
 * from `last` on: a repeat or a relay that lost its lease is refused, however late. Many are one atomic batch; of few
 * that fail half-way the first may be stored, which the stream's own last message tells.
 */
export async function publishRows(
  js: JetStreamClient,
  rows: readonly WaitingRow[],
  epoch: string,
  last: number,
): Promise<void> {
  const messages = rows.map((row) => toMessage(row, epoch));
  if (messages.length <= fewAtMost) await publishEach(js, messages, last);
  else await publishTogether(js, messages, last);
}

async function publishEach(js: JetStreamClient, messages: readonly Message[], last: number): Promise<void> {
  await together(
    messages.map(({ subject, payload, headers }, index) =>
      js.publish(subject, payload, { headers, expect: { lastSequence: last + index }, timeout }),
    ),
  );
}

async function publishTogether(js: JetStreamClient, messages: readonly Message[], last: number): Promise<void> {
  const first = messages[0]!;
  const batch = await js.startBatch(first.subject, first.payload, {
    headers: first.headers,
    expect: { lastSequence: last },
    timeout,
  });
  for (const message of messages.slice(1, -1))
    batch.add(message.subject, message.payload, { headers: message.headers });
  const final = messages.at(-1)!;
  await batch.commit(final.subject, final.payload, { headers: final.headers, timeout } as object);
}
