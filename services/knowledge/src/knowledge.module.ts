import { PartnershipModule } from '@integras/service-kit';
import { Module } from '@nestjs/common';
import { EvidenceModule } from './evidence/evidence.module.js';
import { ReportsModule } from './reports/reports.module.js';

@Module({ imports: [PartnershipModule, EvidenceModule, ReportsModule] })
export class KnowledgeModule {}
