import { PartnershipModule } from '@integras/service-kit';
import { Module } from '@nestjs/common';
import { EvidenceModule } from './evidence/evidence.module.js';

@Module({ imports: [PartnershipModule, EvidenceModule] })
export class KnowledgeModule {}
