import { fromHeaders, streamOf } from '@integras/contracts';
import { connectNats, headersOf } from '@integras/messaging';
import { DeliverPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';

const stream = streamOf('pilots');

/** The last number in the pilots' stream. @param {string} url */
export async function lastSequence(url) {
  const nats = await connectNats(url, 'bench');
  const { state } = await (await jetstreamManager(nats)).streams.info(stream);
  await nats.close();
  return state.last_seq;
}

/**
 * The peer of a projection: an ordered consumer of the pilots' stream that does nothing but parse body and CloudEvents
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
    const attributes = fromHeaders(headersOf(message));
    fields += Object.keys(message.json()).length + Object.keys(attributes).length;
    if (message.seq === last) break;
  }
  const rate = last / ((performance.now() - started) / 1_000);
  await nats.close();
  if (fields === 0) throw new Error('nothing was parsed');
  return rate;
}
