import { CLOCK, type Clock } from '@integras/messaging';
import { type Positions, SETTINGS, Streams } from '@integras/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { type GatewaySettings } from '../../gateway.settings.js';
import { CursorRefused, Cursors } from '../cursor.js';
import type { EventStream } from '../event-stream.js';
import { maintain } from '../maintain.js';
import { OpenConnections } from '../open-connections.js';
import { Reader } from '../reader.js';
import type { Viewer } from '../viewer.js';
import { FigureChanges } from './figure-changes.js';
import { InboxChanges } from './inbox-changes.js';
import { LiveConnection } from './live-connection.js';
import { LiveFacts } from './live-facts.js';
import { LiveFigures } from './live-figures.js';
import { LiveInbox } from './live-inbox.js';
import { Snapshots } from './snapshots.js';
import { TopicsDesk } from './topics-desk.js';

const heartbeatSeconds = 10;
/** A change can be lost on its way, as when the service that tells it is killed; this is how long that stays unseen. */
const readAgainMillis = 60_000;
/** Topics change all the time, so a place in the live stream is bound to none of them. */
const anyFilter = 'live';

/** Serves what pages show as it moves: one connection a browser, whatever its pages look at. */
@Injectable()
export class LiveService {
  private readonly logger = new Logger('live');
  private readonly cursors: Cursors;

  constructor(
    private readonly streams: Streams,
    private readonly changes: FigureChanges,
    private readonly inboxes: InboxChanges,
    private readonly snapshots: Snapshots,
    private readonly desk: TopicsDesk,
    private readonly connections: OpenConnections,
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.cursors = new Cursors(settings.CURSOR_KEY);
  }

  async serve(viewer: Viewer, cursor: string | undefined, stream: EventStream): Promise<void> {
    let positions: Positions = (cursor && this.placeOf(viewer, cursor)) || (await this.streams.end());
    const now = () => this.clock.now();
    const place = () => this.cursors.make(viewer.key, { positions, filter: anyFilter });
    const onFailure = (error: unknown) =>
      this.logger.warn(`a live stream waits: ${error instanceof Error ? error.message : String(error)}`);
    const figures = new LiveFigures(viewer, stream, { read: (...asked) => this.snapshots.read(...asked), onFailure });
    const facts = new LiveFacts(viewer, stream, {
      projectOf: (entry) => this.streams.projectOf(entry),
      cursor: place,
      now,
      onLost: () => this.connections.reset(),
      onFailure: (error) => upkeep.failed(error),
    });
    const inbox = new LiveInbox(viewer, stream);
    let isReading = false;
    const reader = async () => {
      // Whoever begins to look at facts begins now, unless they come back to where they were.
      if (!cursor) positions = await this.streams.end();
      isReading = true;
      return new Reader(this.streams.feeds, positions, facts);
    };
    const connection = new LiveConnection(viewer.key, { figures, facts, inbox }, reader, stream.closed);
    const upkeep = maintain({
      stream,
      viewer,
      stopped: this.connections.stopped,
      heartbeatSeconds,
      lookSeconds: this.settings.STREAM_LOOK_SECONDS,
      heartbeat: () => {
        const data = JSON.stringify({ at: now().toISOString() });
        if (stream.idle) void stream.send({ ...(isReading && { id: place() }), event: 'heartbeat', data });
      },
      onFailure,
    });
    const ends = [this.changes.listen(figures), this.inboxes.listen(inbox)];
    const timers = [
      setInterval(() => facts.sendBundles(), this.settings.STREAM_BUNDLE_SECONDS * 1_000),
      setInterval(() => figures.missed(), readAgainMillis),
    ];
    const leave = await this.desk.open(connection);

    try {
      stream.open();
      const retry = 3_000 + Math.floor(Math.random() * 5_000);
      void stream.send({
        retry,
        event: 'connected',
        data: JSON.stringify({ connection: connection.id, heartbeatSeconds }),
      });
      await new Promise<void>((resolve) => {
        stream.closed.addEventListener('abort', () => resolve());
        if (stream.closed.aborted) resolve();
      });
    } finally {
      leave();
      for (const end of ends) end();
      for (const timer of timers) clearInterval(timer);
      upkeep.end();
      figures.stop();
    }
  }

  /** A place that cannot be gone on from is no reason to show nothing: what is live begins now. */
  private placeOf(viewer: Viewer, cursor: string): Positions | undefined {
    try {
      const { filter, positions } = this.cursors.open(viewer.key, cursor);
      return filter === anyFilter ? positions : undefined;
    } catch (error) {
      if (error instanceof CursorRefused) return undefined;
      throw error;
    }
  }
}
