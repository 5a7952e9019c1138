import { type Filter, type Positions, Streams, problem } from '@integras/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { SETTINGS } from '@integras/service-kit';
import { type GatewaySettings } from '../gateway.settings.js';
import { type Bookmark, CursorRefused, Cursors, printOf } from './cursor.js';
import { EventReading, type From } from './event-reading.js';
import type { EventStream } from './event-stream.js';
import { maintain } from './maintain.js';
import { OpenConnections } from './open-connections.js';
import { Reader } from './reader.js';
import type { Viewer } from './viewer.js';

/** Where a reader begins, and why not where it asked for. */
export interface Start {
  positions: Positions;
  reset?: string;
}

export interface Wanted {
  filter: Filter;
  from: From;
  cursor?: string;
}

/** Serves facts as an event stream: from any point of history to the present and on. */
@Injectable()
export class EventsService {
  private readonly logger = new Logger('events');
  private readonly cursors: Cursors;

  constructor(
    private readonly streams: Streams,
    private readonly connections: OpenConnections,
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
  ) {
    this.cursors = new Cursors(settings.CURSOR_KEY);
  }

  /** @throws Refusal 400 for a cursor that was not made here for this reader. */
  async startOf(viewer: Viewer, { filter, from, cursor }: Wanted): Promise<Start> {
    const anew = async () => (from === 'now' ? this.streams.end() : new Map());
    if (cursor === undefined) return { positions: await anew() };
    const bookmark = this.opened(viewer, cursor);
    if (bookmark.filter === printOf(filter)) return { positions: bookmark.positions };
    return { positions: await anew(), reset: 'the cursor was made for another filter' };
  }

  /** Serves until either side closes. */
  async serve(viewer: Viewer, { filter, from }: Wanted, start: Start, stream: EventStream): Promise<void> {
    const print = printOf(filter);
    const { positions } = start;
    const reading = new EventReading(
      {
        viewer,
        filter,
        onReset: from,
        projectOf: (entry) => this.streams.projectOf(entry),
        cursor: () => this.cursors.make(viewer.key, { positions, filter: print }),
        onLost: () => this.connections.reset(),
        onFailure: (error) => upkeep.failed(error),
      },
      stream,
    );
    const reader = new Reader(this.streams.feeds, positions, reading);
    const upkeep = maintain({
      stream,
      viewer,
      stopped: this.connections.stopped,
      heartbeatSeconds: this.settings.STREAM_HEARTBEAT_SECONDS,
      lookSeconds: this.settings.STREAM_LOOK_SECONDS,
      heartbeat: () => reading.heartbeat(),
      onFailure: (error) =>
        this.logger.warn(`a reader waits: ${error instanceof Error ? error.message : String(error)}`),
    });
    stream.closed.addEventListener('abort', () => reader.stop());

    stream.open();
    // Spread over seconds: after a restart all browsers would come back at the same moment.
    const retry = 3_000 + Math.floor(Math.random() * 5_000);
    void stream.send({ comment: 'connected', retry, id: this.cursors.make(viewer.key, { positions, filter: print }) });
    if (start.reset !== undefined) reading.reset(start.reset);
    try {
      if (!stream.closed.aborted) await reader.run();
    } finally {
      upkeep.end();
    }
  }

  private opened(viewer: Viewer, cursor: string): Bookmark {
    try {
      return this.cursors.open(viewer.key, cursor);
    } catch (error) {
      if (!(error instanceof CursorRefused)) throw error;
      throw problem(
        'cursor-refused',
        400,
        'The cursor cannot be used',
        'It was not given out here, or to somebody else.',
        [{ field: 'lastEventId', reason: 'is not a cursor that this caller was given here' }],
      );
    }
  }
}
