import { type Entry, type Feed, type Filter, type Position, matches, sightOf } from '@integras/service-kit';
import type { EventStream } from './event-stream.js';
import type { Destination } from './reader.js';
import type { Viewer } from './viewer.js';

export type From = 'start' | 'now';

export interface Reading {
  viewer: Viewer;
  filter: Filter;
  /** Where to go on when the place that was asked for does not exist any more. */
  onReset: From;
  projectOf: (entry: Entry) => string | undefined;
  /** Sealed for this reader: where it is now. */
  cursor: () => string;
  /** Told of each reset. */
  onLost: () => void;
  onFailure: (error: unknown) => void;
}

/** Brings one reader the facts it asked for and may see, as frames of its event stream. */
export class EventReading implements Destination {
  constructor(
    private readonly reading: Reading,
    private readonly stream: EventStream,
  ) {}

  ready(): Promise<void> | void {
    return this.reading.viewer.look();
  }

  take(entry: Entry): Promise<void> | void {
    const { filter, viewer, projectOf, cursor } = this.reading;
    if (!matches(filter, entry, viewer.caller.kind)) return;
    const sight = sightOf(viewer.caller, entry, projectOf(entry));
    if (sight !== 'whole' && sight !== 'as partner system') return;
    const data = sight === 'whole' ? entry.forPeople() : entry.forPartnerSystems();
    return this.stream.send({ id: cursor(), event: 'event', data });
  }

  async lost(feed: Feed, common: Position): Promise<Position> {
    return this.reading.onReset === 'now' ? feed.end() : common;
  }

  moved(): void {
    this.reset('the stream does not have what was read up to this place any more');
  }

  reset(reason: string): void {
    this.reading.onLost();
    void this.stream.send({ id: this.reading.cursor(), event: 'reset', data: JSON.stringify({ reason }) });
  }

  /** Moves the cursor on even when nothing was for this reader. */
  heartbeat(): void {
    if (this.stream.idle) void this.stream.send({ comment: 'heartbeat', id: this.reading.cursor() });
  }

  failed(error: unknown): void {
    this.reading.onFailure(error);
  }
}
