import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { epochsOf, findStream } from '../relay/stream.js';
import { Reading, StreamChanged } from './reading.js';
import type { StreamMessage } from './stream-message.js';

/** A stream read once more beside its projection, which goes on. */
export interface Replay {
  /** The epoch that was current when it was opened; sequences are of this one. */
  readonly epoch: string;
  /**
   * The next messages in order, at least one.
   * @throws StreamChanged when the stream was rebuilt meanwhile, or nothing can come any more
   */
  next(most: number): Promise<StreamMessage[]>;
  /** How many messages are known to come still. */
  readonly left: number;
  close(): Promise<void>;
}

/**
 * Opens a stream at its beginning.
 * @param subjects what is read of it; everything when there are none
 * @throws StreamChanged when there is no such stream
 */
export async function openReplay(
  nats: NatsConnection,
  stream: string,
  subjects: readonly string[] = [],
): Promise<Replay> {
  const info = await findStream(await jetstreamManager(nats), stream);
  const epochs = info ? epochsOf(info) : [];
  if (epochs.length === 0) throw new StreamChanged('the stream is not there');
  const reading = await Reading.open(jetstream(nats), stream, 1, epochs, subjects);
  return {
    epoch: epochs.at(-1)!.epoch,
    next: (most) => reading.next(most),
    get left() {
      return reading.lag;
    },
    close: () => reading.close(),
  };
}
