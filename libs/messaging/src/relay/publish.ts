import { descriptorOf, subjectOf, toHeaders } from '@integras/contracts';
import type { JetStreamClient } from '@nats-io/jetstream';
import { type MsgHdrs, headers } from '@nats-io/transport-node';
import { attributesOf } from '../ledger/fact-row.js';
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

/**
 * Publishes the rows as one atomic batch that the server stores only if the stream's last message is numbered
 * `last`: a repeat or a relay that lost its lease is refused, however late. The rows get the numbers from `last + 1` on.
 */
export async function publishBatch(
  js: JetStreamClient,
  rows: readonly WaitingRow[],
  epoch: string,
  last: number,
): Promise<void> {
  const messages = rows.map((row) => toMessage(row, epoch));
  const first = messages[0]!;
  const timeout = 2_000;
  if (messages.length === 1) {
    await js.publish(first.subject, first.payload, { headers: first.headers, expect: { lastSequence: last }, timeout });
    return;
  }
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
