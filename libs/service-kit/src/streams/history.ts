import { headersOf } from '@integras/messaging';
import type { JetStreamManager, StoredMsg } from '@nats-io/jetstream';
import { type Entry, entryOf } from './entry.js';

const answerMillis = 5_000;

/**
 * Reads the messages after a number straight from the stream's storage: no consumer is made, the server remembers
 * nothing of the reader.
 * @returns at most so many, none when there are none
 */
export async function readHistory(
  jsm: JetStreamManager,
  stream: string,
  after: number,
  most: { entries: number; bytes: number },
): Promise<Entry[]> {
  const entries: Entry[] = [];
  // With a callback: the iterator this call otherwise answers never gives its subscription back.
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${stream} does not answer`)), answerMillis);
    const done = (error?: Error) => {
      clearTimeout(late);
      if (error && !isEmpty(error)) reject(error);
      else resolve();
    };
    const callback = (end: { err?: Error } | null, message: StoredMsg) => {
      if (end) done(end.err);
      else entries.push(entryOf(message.seq, headersOf({ headers: message.header }), message.string()));
    };
    jsm.direct
      .getBatch(stream, { seq: after + 1, batch: most.entries, max_bytes: most.bytes, callback })
      .catch((error: unknown) => done(error instanceof Error ? error : new Error(String(error))));
  });
  return entries;
}

/** There is nothing after that number. */
function isEmpty(error: Error): boolean {
  return (error as { code?: number }).code === 404;
}
