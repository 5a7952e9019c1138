import { type Consumer, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection, tokenAuthenticator } from '@nats-io/transport-node';
import type { AccessToken } from '../exchange/access-token.js';
import type { ReadingOverNats } from './reading-over-nats.js';
import { endsBefore } from './token-life.js';

/** A token that has less than this before it is replaced with the next login: logins are shorter. */
const spareMillis = 120_000;

/** The server, entered; it asks for the token again every minute or sooner, and the connection is resumed with it. */
export interface Entered {
  nats: NatsConnection;
  consumer: Consumer;
  /** The last number that was acknowledged or is no longer kept: it is not delivered again. */
  gone: () => Promise<number>;
}

/** @throws whatever the server refuses it with */
export async function enter(options: ReadingOverNats, tokens: AccessToken): Promise<Entered> {
  const { server, inboxPrefix, stream, consumer: name } = options.at;
  let token = await tokens.get();
  const nats = await connect({
    servers: server,
    // With every login the newest token; the library can wait for none.
    authenticator: tokenAuthenticator(() => token),
    inboxPrefix,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
    ...(options.tls && { tls: options.tls }),
  });
  const renew = async () => {
    for await (const { type } of nats.status())
      if (type === 'reconnect' && endsBefore(token, Date.now() + spareMillis))
        token = (await tokens.insteadOf(token).catch(() => undefined)) ?? token;
  };
  void renew();
  try {
    const consumer = await jetstream(nats).consumers.get(stream, name);
    const { streams } = await jetstreamManager(nats, { checkAPI: false });
    const gone = async () => {
      const [{ ack_floor: read }, { state }] = await Promise.all([consumer.info(), streams.info(stream)]);
      return Math.max(read.stream_seq, state.first_seq - 1);
    };
    return { nats, consumer, gone };
  } catch (error) {
    await nats.close();
    throw error;
  }
}
