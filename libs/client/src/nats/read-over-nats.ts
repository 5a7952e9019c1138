import type { JsMsg } from '@nats-io/jetstream';
import { AuthorizationError, PermissionViolationError } from '@nats-io/transport-node';
import { AccessToken } from '../exchange/access-token.js';
import { pause, wait } from '../exchange/backoff.js';
import type { EventOf, EventType } from '../generated/events.js';
import type { Delivered, Reset } from '../subscribe/subscription.js';
import { enter, type Entered } from './connection.js';
import { InOrder } from './in-order.js';
import { NotLetInError } from './not-let-in-error.js';
import type { ReadingOverNats } from './reading-over-nats.js';

export { NotLetInError, type ReadingOverNats };

/**
 * Events of a subscription over NATS in their order, each once, for as long as they are read. The cursor is the gapless
 * number of the event; an event is acknowledged when the next is asked for.
 * @throws NotLetInError when access ended, TypeError for what is no cursor; what the first `token()` throws
 */
export async function* readOverNats<T extends EventType = EventType>(
  options: ReadingOverNats,
): AsyncGenerator<Delivered<T> | Reset, void, undefined> {
  const { signal, patienceMillis = 60_000, onInterruption } = options;
  const tokens = new AccessToken(options.token);
  let position = options.cursor === undefined ? undefined : numberIn(options.cursor);
  let failures = 0;
  let refusedSince: number | undefined;
  await tokens.get();
  const isWanted = () => !signal?.aborted;
  while (isWanted()) {
    let reason: unknown;
    try {
      const entered = await enter(options, tokens);
      [failures, refusedSince] = [0, undefined];
      for await (const item of within<T>(entered, position, signal)) {
        position = Number(item.cursor);
        yield item;
      }
      reason = (await entered.nats.closed()) ?? new Error('the connection ended');
    } catch (error) {
      reason = error;
    }
    if (!isWanted()) return;
    if (isRefusal(reason)) {
      refusedSince ??= Date.now();
      if (Date.now() - refusedSince >= patienceMillis) throw new NotLetInError(reason);
      await tokens.insteadOf(await tokens.get().catch(() => '')).catch(() => undefined);
    }
    onInterruption?.(reason);
    failures += 1;
    await wait(pause(failures), signal);
  }
}

/** What comes over one connection, until it ends. */
async function* within<T extends EventType>(
  { nats, consumer, gone }: Entered,
  position: number | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<Delivered<T> | Reset, void, undefined> {
  const close = () => void nats.close();
  signal?.addEventListener('abort', close);
  try {
    if (signal?.aborted) return;
    let known = await gone();
    const order = new InOrder<JsMsg>(position ?? known);
    const messages = await consumer.consume({ max_messages: 100, abort_on_missing_resource: true });
    void nats.closed().then(() => messages.stop());
    const missing = (): Reset[] => {
      const count = order.passOver(known);
      return count === 0 ? [] : [{ cursor: String(order.position), reset: { reason: missed(order.position, count) } }];
    };
    yield* missing();
    for await (const message of messages) {
      if (!order.add(message.seq, message)) message.ack();
      for (let next = order.take(); next; next = order.take()) {
        yield { cursor: String(order.position), event: next.json<EventOf<T>>() };
        next.ack();
      }
      if (!order.isWaiting) continue;
      // Handed out before and not acknowledged, it comes again in seconds; unless it is gone.
      known = await gone();
      yield* missing();
    }
  } finally {
    signal?.removeEventListener('abort', close);
    await nats.close();
  }
}

const missed = (last: number, count: number): string =>
  `${count === 1 ? `number ${last} was` : `numbers ${last - count + 1} to ${last} were`} read elsewhere or are no longer kept`;

/** The server says no: to the token, or to what is asked with it. */
function isRefusal(error: unknown): boolean {
  if (error instanceof AuthorizationError || error instanceof PermissionViolationError) return true;
  return error instanceof Error && error.cause !== undefined && isRefusal(error.cause);
}

function numberIn(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw new TypeError(`not a cursor of a subscription over NATS: ${cursor}`);
  return Number(cursor);
}
