import { Streams } from '@integras/service-kit';
import { Module } from '@nestjs/common';
import { EventsController } from './events.controller.js';
import { EventsService } from './events.service.js';
import { FigureChanges } from './live/figure-changes.js';
import { InboxChanges } from './live/inbox-changes.js';
import { LiveController } from './live/live.controller.js';
import { LiveService } from './live/live.service.js';
import { Snapshots } from './live/snapshots.js';
import { TopicsDesk } from './live/topics-desk.js';
import { OpenConnections } from './open-connections.js';
import { SubscriptionStream } from './subscription-stream.service.js';
import { WaitingReaders } from './waiting-readers.js';
import { SubscriptionsController } from './subscriptions.controller.js';

@Module({
  controllers: [EventsController, LiveController, SubscriptionsController],
  providers: [
    Streams,
    OpenConnections,
    EventsService,
    FigureChanges,
    InboxChanges,
    Snapshots,
    TopicsDesk,
    LiveService,
    SubscriptionStream,
    WaitingReaders,
  ],
  exports: [WaitingReaders],
})
export class StreamsModule {}
