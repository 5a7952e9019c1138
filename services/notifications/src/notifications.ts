import { partnershipEntities, partnershipMigrations, type ServiceDefinition } from '@integras/service-kit';
import { CreateSubscriptions1764100001000 } from './migrations/create-subscriptions.js';
import { NotificationsModule } from './notifications.module.js';
import { notificationsSettings } from './notifications.settings.js';
import { SubscriptionRow } from './subscriptions/subscription.entity.js';

/** What makes this service this one. */
export const notifications: ServiceDefinition = {
  service: 'notifications',
  module: NotificationsModule,
  entities: [...partnershipEntities, SubscriptionRow],
  migrations: [...partnershipMigrations, CreateSubscriptions1764100001000],
  settings: notificationsSettings,
  api: {
    title: 'Notifications',
    description: 'What people and partner systems are told of what happens: inbox, e-mail, webhooks.',
  },
};
