import { partnershipEntities, partnershipMigrations, type ServiceDefinition } from '@integras/service-kit';
import { CreateNotices1764100002000 } from './migrations/create-notices.js';
import { AddOwnWebhooks1765000001000 } from './migrations/add-own-webhooks.js';
import { AddTombstones1764200002000 } from './migrations/add-tombstones.js';
import { AddTransports1764200001000 } from './migrations/add-transports.js';
import { KnowItems1764200003000 } from './migrations/know-items.js';
import { LetFactsGo1764200004000 } from './migrations/let-facts-go.js';
import { KnowAllAuthors1764200008000 } from './migrations/know-all-authors.js';
import { KnowDisclosures1764200006000 } from './migrations/know-disclosures.js';
import { KnowWhatWasCopiedFor1764200007000 } from './migrations/know-what-was-copied-for.js';
import { NumberCauses1765000002000 } from './migrations/number-causes.js';
import { NoteInboxChanges1765000004000 } from './migrations/note-inbox-changes.js';
import { NoteWhenErased1765000005000 } from './migrations/note-when-erased.js';
import { KnowWhoseDoing1765000004000 } from './migrations/know-whose-doing.js';
import { TakeDispatches1765000003000 } from './migrations/take-dispatches.js';
import { OwnPseudonyms1764200005000 } from './migrations/own-pseudonyms.js';
import { CreateSubscriptions1764100001000 } from './migrations/create-subscriptions.js';
import { NotificationsModule } from './notifications.module.js';
import { notificationsSettings } from './notifications.settings.js';
import { takeOneClicks } from './preferences/one-click-bodies.js';
import { PreferenceRow } from './preferences/preference.entity.js';
import { SubscriptionRow } from './subscriptions/subscription.entity.js';
import { KnownIndicator, KnownItem } from './words/names.entities.js';

/** What makes this service this one. */
export const notifications: ServiceDefinition = {
  service: 'notifications',
  module: NotificationsModule,
  entities: [...partnershipEntities, SubscriptionRow, PreferenceRow, KnownItem, KnownIndicator],
  migrations: [
    ...partnershipMigrations,
    CreateSubscriptions1764100001000,
    CreateNotices1764100002000,
    AddTransports1764200001000,
    AddTombstones1764200002000,
    KnowItems1764200003000,
    LetFactsGo1764200004000,
    OwnPseudonyms1764200005000,
    KnowDisclosures1764200006000,
    KnowWhatWasCopiedFor1764200007000,
    KnowAllAuthors1764200008000,
    AddOwnWebhooks1765000001000,
    NumberCauses1765000002000,
    TakeDispatches1765000003000,
    KnowWhoseDoing1765000004000,
    NoteInboxChanges1765000004000,
    NoteWhenErased1765000005000,
  ],
  settings: notificationsSettings,
  // People hear of things seconds later: many facts share a transaction, and leave the machine to who is watched live.
  gathering: { coming: 100, any: 50 },
  prepare: takeOneClicks,
  api: {
    title: 'Notifications',
    description: 'What people and partner systems are told of what happens: inbox, e-mail, webhooks, NATS.',
  },
};
