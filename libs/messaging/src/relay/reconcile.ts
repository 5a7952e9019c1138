import { streamOf, type OwningService } from '@integras/contracts';
import type { JetStreamManager, StreamInfo } from '@nats-io/jetstream';
import type { Bookkeeping } from './bookkeeping.js';
import { beginEpoch, createStream, currentEpoch, findStream } from './stream.js';

/** Where the next message goes. */
export interface Tail {
  epoch: string;
  last: number;
}

/**
 * Makes ledger and stream agree before anything is published, whatever happened to either:
 * no stream -> a new one, everything is published again; a tail lost -> a new epoch, the lost part is published again;
 * messages the ledger does not know to be stored (a crash before the bookkeeping) -> booked by their ids.
 */
export async function reconcile(jsm: JetStreamManager, service: OwningService, books: Bookkeeping): Promise<Tail> {
  const name = streamOf(service);
  const known = await books.published();
  let info = (await findStream(jsm, name)) ?? (await createStream(jsm, name, `integras.${service}.>`));
  let epoch = currentEpoch(info);

  if (known.epoch === null) {
    if (info.state.last_seq > 0) await bookStored(jsm, info, 0, epoch, books);
    else await books.lost(0, epoch);
  } else if (info.state.last_seq < known.last || (known.epoch !== epoch && info.state.last_seq === 0)) {
    // An empty stream of the same name is a new one: its epoch is fresh already.
    if (known.epoch === epoch) {
      info = await beginEpoch(jsm, info, info.state.last_seq);
      epoch = currentEpoch(info);
    }
    await books.lost(info.state.last_seq, epoch);
  } else if (info.state.last_seq > known.last) {
    await bookStored(jsm, info, known.last, epoch, books);
  } else if (known.epoch !== epoch) {
    // A crash between beginning an epoch and noting it: what stands is what the ledger knows.
    await books.lost(info.state.last_seq, epoch);
  }
  return { epoch, last: info.state.last_seq };
}

/** Notes the messages after `known` as published, told by their ids. */
async function bookStored(
  jsm: JetStreamManager,
  info: StreamInfo,
  known: number,
  epoch: string,
  books: Bookkeeping,
): Promise<void> {
  const last = info.state.last_seq;
  for (let from = known + 1; from <= last; from += 1000) {
    const messages: { id: string; sequence: number }[] = [];
    const to = Math.min(last, from + 999);
    const stored = await jsm.direct.getBatch(info.config.name, { seq: from, batch: to - from + 1 });
    for await (const message of stored) {
      if (message.seq <= to) messages.push({ id: message.header.get('ce-id'), sequence: message.seq });
    }
    const positions = await books.positionsOf(messages.map(({ id }) => id));
    await books.book(
      messages.map(({ id, sequence }) => ({ position: positions.get(id)!, sequence })),
      to,
      epoch,
    );
  }
}
