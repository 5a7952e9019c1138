import { partnershipEntities, partnershipMigrations, type ServiceDefinition } from '@integras/service-kit';
import { NotificationsModule } from './notifications.module.js';

/** What makes this service this one. */
export const notifications: ServiceDefinition = {
  service: 'notifications',
  module: NotificationsModule,
  entities: [...partnershipEntities],
  migrations: [...partnershipMigrations],
  api: {
    title: 'Notifications',
    description: 'What people and partner systems are told of what happens: inbox, e-mail, webhooks.',
  },
};
