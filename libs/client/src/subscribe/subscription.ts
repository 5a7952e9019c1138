import { pause, wait } from '../exchange/backoff.js';
import { type Exchange, NoToken } from '../exchange/exchange.js';
import type { EventOf, EventType } from '../generated/events.js';
import { connection, Interrupted } from './connection.js';
import type { Frame } from './frame-reader.js';
import { RecentlyDelivered } from './recently-delivered.js';

export interface Subscribing<T extends EventType = EventType> {
  /** Event types, of a newer installation too; all when absent. */
  types?: readonly (T | (string & {}))[];
  /** ISO 3166-1 alpha-2 codes; all when absent. */
  countries?: readonly string[];
  /** Ids of pilots; all when absent. */
  pilots?: readonly string[];
  /** Where to begin without a cursor, and where to go on after a reset. `now`, or `start` where a cursor is given. */
  from?: 'start' | 'now';
  /**
   * The id of a subscription over SSE that was registered, instead of a filter: its facts in their numbers, which are the
   * cursors, as far as was agreed about participants. Without a cursor: from its first fact on.
   */
  subscription?: string;
  /** Where a subscription with the same filter got to. */
  cursor?: string;
  /** Ends the subscription, without an error. */
  signal?: AbortSignal;
  /** A connection on which nothing comes for so long is opened anew: 40 000 unless said. A sign of life comes every 15 s. */
  silenceMillis?: number;
  /** Told why a connection ended, each time before another is opened. */
  onInterruption?: (reason: unknown) => void;
}

/** An event, and the cursor to come back with once it is dealt with. */
export interface Delivered<T extends EventType = EventType> {
  cursor: string;
  event: EventOf<T>;
  reset?: undefined;
}

/** The history is not what it was at the cursor. What follows may have been delivered before, under the same ids. */
export interface Reset {
  cursor: string;
  reset: { reason: string };
  event?: undefined;
}

/** Events in their order, for as long as they are read, over as many connections as it takes. */
export async function* subscription<T extends EventType>(
  exchange: Exchange,
  options: Subscribing<T>,
): AsyncGenerator<Delivered<T> | Reset, void, undefined> {
  const { signal, silenceMillis = 40_000, onInterruption } = options;
  const { path, query } = whereOf(options);
  const recently = new RecentlyDelivered();
  let { cursor } = options;
  let failures = 0;
  let hasConnected = false;
  const isWanted = () => !signal?.aborted;
  while (isWanted()) {
    const headers = { accept: 'text/event-stream', ...(cursor !== undefined && { 'last-event-id': cursor }) };
    const asking = { path, query, headers, ...(signal && { signal }) };
    let retryAfter: string | null | undefined;
    try {
      let isGreeting = true;
      for await (const frame of connection(exchange, asking, silenceMillis)) {
        // The first block only greets; a connection is good when something comes after it.
        if (!isGreeting) failures = 0;
        isGreeting = false;
        hasConnected = true;
        cursor = frame.id ?? cursor;
        const item = itemIn<T>(frame, cursor);
        if (item?.reset) recently.clear();
        if (item && (item.reset || recently.add(item.event.id))) yield item;
      }
    } catch (error) {
      if (!isWanted()) return;
      if (error instanceof NoToken && !hasConnected) throw error.cause;
      if (!(error instanceof Interrupted || error instanceof NoToken)) throw error;
      if (error instanceof Interrupted) ({ retryAfter } = error);
      onInterruption?.(error.cause);
    }
    failures += 1;
    // The pause the server proposes to browsers' own EventSource is not kept to: that one's never grows.
    await wait(pause(failures, retryAfter), signal);
  }
}

function whereOf({ subscription: id, types, countries, pilots, from, cursor }: Subscribing) {
  if (id !== undefined) return { path: `api/streams/v1/subscriptions/${encodeURIComponent(id)}/events`, query: {} };
  const query: Record<string, string | undefined> = {
    types: types?.join(','),
    countries: countries?.join(','),
    pilots: pilots?.join(','),
    // Always said: with a cursor but no place to begin, the installation would take `start`.
    from: from ?? (cursor === undefined ? 'now' : 'start'),
  };
  return { path: 'api/streams/v1/events', query };
}

/** Of the blocks with a meaning for whoever subscribes; any other only moves the cursor, or greets. */
function itemIn<T extends EventType>(
  { event, data }: Frame,
  cursor: string | undefined,
): Delivered<T> | Reset | undefined {
  if (cursor === undefined || data === undefined) return undefined;
  if (event === 'event') return { cursor, event: JSON.parse(data) as EventOf<T> };
  return event === 'reset' ? { cursor, reset: JSON.parse(data) as Reset['reset'] } : undefined;
}
