import { partnershipEntities, partnershipMigrations, type ServiceDefinition } from '@integras/service-kit';
import { CreateNotices1764100002000 } from './migrations/create-notices.js';
import { AddTransports1764200001000 } from './migrations/add-transports.js';
import { CreateSubscriptions1764100001000 } from './migrations/create-subscriptions.js';
import { NotificationsModule } from './notifications.module.js';
import { notificationsSettings } from './notifications.settings.js';
import { takeOneClicks } from './preferences/one-click-bodies.js';
import { PreferenceRow } from './preferences/preference.entity.js';
import { SubscriptionRow } from './subscriptions/subscription.entity.js';
import { KnownIndicator, KnownRecommendation } from './words/names.entities.js';

/** What makes this service this one. */
export const notifications: ServiceDefinition = {
  service: 'notifications',
  module: NotificationsModule,
  entities: [...partnershipEntities, SubscriptionRow, PreferenceRow, KnownRecommendation, KnownIndicator],
  migrations: [
    ...partnershipMigrations,
    CreateSubscriptions1764100001000,
    CreateNotices1764100002000,
    AddTransports1764200001000,
  ],
  settings: notificationsSettings,
  prepare: takeOneClicks,
  api: {
    title: 'Notifications',
    description: 'What people and partner systems are told of what happens: inbox, e-mail, webhooks, NATS.',
  },
};
