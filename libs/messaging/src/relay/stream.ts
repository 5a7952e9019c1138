import { randomUUID } from 'node:crypto';
import {
  type JetStreamManager,
  type StreamInfo,
  DiscardPolicy,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';

/** An epoch of a stream: from `from` on, the messages are those published in `epoch`. */
export interface Epoch {
  epoch: string;
  from: number;
}

const streamNotFound = 10059;

/** The stream as it is; undefined when there is none. */
export async function findStream(jsm: JetStreamManager, name: string): Promise<StreamInfo | undefined> {
  try {
    return await jsm.streams.info(name);
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === streamNotFound) return undefined;
    throw error;
  }
}

/**
 * The epochs of a stream, oldest first. A position is only meaningful within the epoch it was read in: a stream that
 * lost its tail goes on with the same numbers for other messages.
 */
export function epochsOf(info: StreamInfo): Epoch[] {
  const text = info.config.metadata?.['epochs'] ?? '';
  return text
    .split(',')
    .filter((entry) => entry.includes(':'))
    .map((entry) => {
      const [epoch, from] = entry.split(':') as [string, string];
      return { epoch, from: Number(from) };
    });
}

/** The epoch a message with this number was published in. */
export function epochAt(epochs: readonly Epoch[], sequence: number): string | undefined {
  return epochs.findLast(({ from }) => from <= sequence)?.epoch;
}

/** The epoch in which new messages are published. */
export function currentEpoch(info: StreamInfo): string {
  const epoch = epochsOf(info).at(-1)?.epoch;
  if (!epoch) throw new Error(`stream ${info.config.name} has no epoch: it was not made by its relay`);
  return epoch;
}

/**
 * Creates the stream a service publishes its facts in. Facts are kept for good; only an erasure removes one, and by
 * number, so purging is denied.
 */
export async function createStream(jsm: JetStreamManager, name: string, subject: string): Promise<StreamInfo> {
  return jsm.streams.add({
    name,
    subjects: [subject],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.New,
    max_age: 0,
    duplicate_window: 120_000_000_000,
    allow_direct: true,
    allow_atomic: true,
    deny_purge: true,
    metadata: { epochs: `${randomUUID()}:1` },
  });
}

/** Begins a new epoch after the message numbered `last`: what came after it was lost and comes again. */
export async function beginEpoch(jsm: JetStreamManager, info: StreamInfo, last: number): Promise<StreamInfo> {
  const kept = epochsOf(info).filter(({ from }) => from <= last);
  const epochs = [...kept, { epoch: randomUUID(), from: last + 1 }]
    .map(({ epoch, from }) => `${epoch}:${from}`)
    .join(',');
  return jsm.streams.update(info.config.name, { metadata: { ...info.config.metadata, epochs } });
}
