import { PartnershipModule } from '@integras/service-kit';
import { Module } from '@nestjs/common';
import { EvidenceModule } from './evidence/evidence.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { TraceController } from './trace/trace.controller.js';

@Module({ imports: [PartnershipModule, EvidenceModule, ReportsModule], controllers: [TraceController] })
export class KnowledgeModule {}
