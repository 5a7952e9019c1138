import { fromHeaders, streamOf } from '@integras/contracts';
import { connectNats } from '@integras/messaging';
import { DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';

const stream = streamOf('pilots');

/** The last number in the pilots' stream. @param {string} url */
export async function lastSequence(url) {
  const nats = await connectNats(url, 'bench');
  const { state } = await (await jetstreamManager(nats)).streams.info(stream);
  await nats.close();
  return state.last_seq;
}

/** The last number of a fact of a pilot: others, as that an import has ended, are no business of the indicators. @param {string} url */
export async function lastOfPilots(url) {
  const nats = await connectNats(url, 'bench');
  const manager = await jetstreamManager(nats);
  const message = await manager.streams.getMessage(stream, { last_by_subj: 'integras.pilots.pilot.>' });
  await nats.close();
  return message?.seq ?? 0;
}

/**
 * The peer of a projection, as it is written with the client alone: an ordered consumer of the pilots' stream that does nothing but parse body and CloudEvents
 * attributes.
 * @param {string} url
 * @returns {Promise<number>} messages a second
 */
export async function parseAll(url) {
  const last = await lastSequence(url);
  const nats = await connectNats(url, 'bench');
  const consumer = await jetstream(nats).consumers.get(stream, { deliver_policy: DeliverPolicy.All });
  const messages = await consumer.consume({ max_messages: 2_000 });
  let started = 0;
  let fields = 0;
  for await (const message of messages) {
    started ||= performance.now();
    const headers = new Map([...(message.headers ?? [])].map(([name, [value = '']]) => [name, value]));
    const attributes = fromHeaders(headers);
    fields += Object.keys(message.json()).length + Object.keys(attributes).length;
    if (message.seq === last) break;
  }
  const rate = last / ((performance.now() - started) / 1_000);
  await nats.close();
  if (fields === 0) throw new Error('nothing was parsed');
  return rate;
}
