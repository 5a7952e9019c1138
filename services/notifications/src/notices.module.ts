import { MailModule } from '@integras/service-kit';
import { Module } from '@nestjs/common';
import { ErasuresProjection } from './causes/erasures.projection.js';
import { CommentsProjection } from './causes/comments.projection.js';
import { ImportsProjection } from './causes/imports.projection.js';
import { MilestonesProjection } from './causes/milestones.projection.js';
import { RecommendationsProjection } from './causes/recommendations.projection.js';
import { SessionsProjection } from './causes/sessions.projection.js';
import { SubscriptionsProjection } from './causes/subscriptions.projection.js';
import { ReleasesProjection } from './causes/releases.projection.js';
import { TargetsProjection } from './causes/targets.projection.js';
import { channels } from './channels/channels.js';
import { Announcer } from './deliveries/announcer.service.js';
import { DispatcherApart } from './deliveries/dispatcher-apart.service.js';
import { Dispatcher } from './deliveries/dispatcher.service.js';
import { Parcels } from './deliveries/parcels.service.js';
import { Rounds } from './deliveries/rounds.js';
import { InboxChanges } from './inbox/inbox-changes.service.js';
import { InboxController } from './inbox/inbox.controller.js';
import { Inbox } from './inbox/inbox.service.js';
import { EgressModule } from './webhooks/egress.module.js';
import { Confirmations } from './preferences/confirmations.service.js';
import { OwnWebhookSecrets } from './preferences/own-webhook-secrets.js';
import { OwnWebhooks } from './preferences/own-webhooks.service.js';
import { OwnWebhooksController } from './preferences/own-webhooks.controller.js';
import { PreferencesController } from './preferences/preferences.controller.js';
import { Preferences } from './preferences/preferences.service.js';
import { UnsubscribeController } from './preferences/unsubscribe.controller.js';
import { ItemsProjection } from './words/items.projection.js';
import { NamesProjection } from './words/names.projection.js';
import { Words } from './words/words.js';

/** What people are told. */
@Module({
  imports: [MailModule, EgressModule],
  controllers: [
    InboxController,
    PreferencesController,
    OwnWebhooksController,
    UnsubscribeController,
    MilestonesProjection,
    ReleasesProjection,
    TargetsProjection,
    RecommendationsProjection,
    CommentsProjection,
    SessionsProjection,
    SubscriptionsProjection,
    ImportsProjection,
    ErasuresProjection,
    NamesProjection,
    ItemsProjection,
  ],
  providers: [
    Inbox,
    InboxChanges,
    Preferences,
    OwnWebhooks,
    OwnWebhookSecrets,
    Confirmations,
    Words,
    Announcer,
    Parcels,
    Dispatcher,
    DispatcherApart,
    Rounds,
    ...Object.values(channels),
  ],
})
export class NoticesModule {}
