import { partnershipEntities, partnershipMigrations, type ServiceDefinition } from '@integras/service-kit';
import { AnalysisRow, EditionRow } from './analyses/analysis.entities.js';
import { AttachmentContent, AttachmentRow } from './attachments/attachment.entity.js';
import { CommentRow } from './comments/comment.entity.js';
import { InitiativeRow } from './initiatives/initiative.entity.js';
import { KnowledgeModule } from './knowledge.module.js';
import { CreateAnalyses1764120000000 } from './migrations/create-analyses.js';
import { CreateAttachments1764120000300 } from './migrations/create-attachments.js';
import { CreateInitiatives1764120000500 } from './migrations/create-initiatives.js';
import { CreateComments1764120000400 } from './migrations/create-comments.js';
import { CreatePractices1764120000100 } from './migrations/create-practices.js';
import { CreatePublishedTexts1764120000200 } from './migrations/create-published-texts.js';
import { CreateRecommendations1764110000000 } from './migrations/create-recommendations.js';
import { CreateKnownReleases1764110000200 } from './migrations/create-known-releases.js';
import { MeasureAttachments1764120000600 } from './migrations/measure-attachments.js';
import { PartSearchedTexts1765000001000 } from './migrations/part-searched-texts.js';
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
    AttachmentRow,
    AttachmentContent,
    CommentRow,
    InitiativeRow,
  ],
  migrations: [
    ...partnershipMigrations,
    CreateRecommendations1764110000000,
    CreateKnownReleases1764110000200,
    CreateAnalyses1764120000000,
    CreatePractices1764120000100,
    CreatePublishedTexts1764120000200,
    CreateAttachments1764120000300,
    CreateComments1764120000400,
    CreateInitiatives1764120000500,
    MeasureAttachments1764120000600,
    PartSearchedTexts1765000001000,
  ],
  settings: knowledgeSettings,
  api: {
    title: 'Knowledge',
    description:
      'Territorial analyses, good practices, guidelines and recommendations, with the evidence that backs them.',
  },
};
