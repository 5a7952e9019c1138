import { PartnershipModule } from '@integras/service-kit';
import { Module } from '@nestjs/common';
import { AnalysesModule } from './analyses/analyses.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { PracticesModule } from './practices/practices.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SearchController } from './search/search.controller.js';
import { Search } from './search/search.service.js';
import { TraceController } from './trace/trace.controller.js';

@Module({
  imports: [PartnershipModule, AnalysesModule, PracticesModule, EvidenceModule, ReportsModule],
  controllers: [TraceController, SearchController],
  providers: [Search],
})
export class KnowledgeModule {}
