import { partnershipEntities, partnershipMigrations, type ServiceDefinition } from '@integras/service-kit';
import { KnowledgeModule } from './knowledge.module.js';

/** What makes this service this one. */
export const knowledge: ServiceDefinition = {
  service: 'knowledge',
  module: KnowledgeModule,
  entities: [...partnershipEntities],
  migrations: [...partnershipMigrations],
  api: {
    title: 'Knowledge',
    description:
      'Territorial analyses, good practices, guidelines and recommendations, with the evidence that backs them.',
  },
};
