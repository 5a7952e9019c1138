import { partnershipEntities, partnershipMigrations, type ServiceDefinition } from '@integras/service-kit';
import { AnalysisRow, EditionRow } from './analyses/analysis.entities.js';
import { KnowledgeModule } from './knowledge.module.js';
import { CreateAnalyses1764120000000 } from './migrations/create-analyses.js';
import { CreatePractices1764120000100 } from './migrations/create-practices.js';
import { CreatePublishedTexts1764120000200 } from './migrations/create-published-texts.js';
import { CreateRecommendations1764110000000 } from './migrations/create-recommendations.js';
import { CreateKnownReleases1764110000200 } from './migrations/create-known-releases.js';
import { KnownPeriod, KnownRelease } from './reports/known-release.entity.js';
import { PracticeRow } from './practices/practice.entity.js';
import { RecommendationRow } from './recommendations/recommendation.entity.js';
import { knowledgeSettings } from './settings.js';
import { UptakeRow } from './uptakes/uptake.entity.js';

/** What makes this service this one. */
export const knowledge: ServiceDefinition = {
  service: 'knowledge',
  module: KnowledgeModule,
  entities: [
    ...partnershipEntities,
    RecommendationRow,
    KnownPeriod,
    KnownRelease,
    AnalysisRow,
    EditionRow,
    PracticeRow,
    UptakeRow,
  ],
  migrations: [
    ...partnershipMigrations,
    CreateRecommendations1764110000000,
    CreateKnownReleases1764110000200,
    CreateAnalyses1764120000000,
    CreatePractices1764120000100,
    CreatePublishedTexts1764120000200,
  ],
  settings: knowledgeSettings,
  api: {
    title: 'Knowledge',
    description:
      'Territorial analyses, good practices, guidelines and recommendations, with the evidence that backs them.',
  },
};
