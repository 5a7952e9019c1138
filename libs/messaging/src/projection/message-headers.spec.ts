import { randomUUID } from 'node:crypto';
import { testNats } from '@integras/testing';
import { DeliverPolicy, jetstream, jetstreamManager, type JsMsg } from '@nats-io/jetstream';
import { connect, headers } from '@nats-io/transport-node';
import { headerBytes, headersOf } from './message-headers.js';

/** A message as a reader of its stream gets it. */
async function stored(carried: ReturnType<typeof headers>): Promise<JsMsg> {
  const broker = await testNats();
  const nats = await connect({ servers: broker.url });
  try {
    const name = `headers-${randomUUID()}`;
    await (await jetstreamManager(nats)).streams.add({ name, subjects: [name] });
    await jetstream(nats).publish(name, '{"title":"Zählung"}', { headers: carried });
    const consumer = await jetstream(nats).consumers.get(name, { deliver_policy: DeliverPolicy.All });
    return (await consumer.next())!;
  } finally {
    await nats.close();
    await broker.stop();
  }
}

describe('the headers of a message', () => {
  it('are those the client reads, read from the bytes it keeps', async () => {
    const carried = headers();
    carried.append('ce-type', 'eu.integras.pilots.milestone.reached.v1');
    carried.append('ce-source', 'urn:integras:pilots');
    carried.append('ce-empty', '');
    carried.append('ce-title', 'Zählung: erste, zweite');
    carried.append('ce-twice', 'one');
    carried.append('ce-twice', 'two');
    const message = await stored(carried);

    const read = headersOf(message);

    const asked = new Map([...message.headers!].map(([name, [value]]) => [name, value]));
    expect(read).toEqual(asked);
    expect(read.get('ce-title')).toBe('Zählung: erste, zweite');
    // When this fails after an upgrade, the client keeps them elsewhere: all is well, but slow.
    expect(headerBytes(message)).toBeDefined();
  });

  it('are those the client reads where it keeps them elsewhere, and none where there are none', () => {
    expect(headersOf({ headers: [['ce-type', ['a']]] })).toEqual(new Map([['ce-type', 'a']]));
    expect(headersOf({})).toEqual(new Map());
  });
});
