import { Module } from '@nestjs/common';
import { RecommendationsController } from '../recommendations/recommendations.controller.js';
import { Recommendations } from '../recommendations/recommendations.service.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceMovedProjection } from './evidence-moved.projection.js';
import { Evidence } from './evidence.service.js';
import { Movements } from './movements.service.js';
import { Seals } from './seals.js';
import { Sources } from './sources.js';

/** Recommendations and what they rest on. */
@Module({
  controllers: [RecommendationsController, EvidenceController, EvidenceMovedProjection],
  providers: [Recommendations, Evidence, Movements, Seals, Sources],
})
export class EvidenceModule {}
