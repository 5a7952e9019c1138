import { partnershipEntities, partnershipMigrations, type ServiceDefinition } from '@integras/service-kit';
import { KnowledgeModule } from './knowledge.module.js';
import { CreateRecommendations1764110000000 } from './migrations/create-recommendations.js';
import { RecommendationRow } from './recommendations/recommendation.entity.js';
import { knowledgeSettings } from './settings.js';

/** What makes this service this one. */
export const knowledge: ServiceDefinition = {
  service: 'knowledge',
  module: KnowledgeModule,
  entities: [...partnershipEntities, RecommendationRow],
  migrations: [...partnershipMigrations, CreateRecommendations1764110000000],
  settings: knowledgeSettings,
  api: {
    title: 'Knowledge',
    description:
      'Territorial analyses, good practices, guidelines and recommendations, with the evidence that backs them.',
  },
};
