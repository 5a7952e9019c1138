import { PartnershipModule } from '@integras/service-kit';
import { Module } from '@nestjs/common';
import { AnalysesModule } from './analyses/analyses.module.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { Attachments } from './attachments/attachments.service.js';
import { CommentsController } from './comments/comments.controller.js';
import { Comments } from './comments/comments.service.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { InitiativesController } from './initiatives/initiatives.controller.js';
import { Initiatives } from './initiatives/initiatives.service.js';
import { PracticesModule } from './practices/practices.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SearchController } from './search/search.controller.js';
import { Search } from './search/search.service.js';
import { TraceController } from './trace/trace.controller.js';

@Module({
  imports: [PartnershipModule, AnalysesModule, PracticesModule, EvidenceModule, ReportsModule],
  controllers: [TraceController, SearchController, AttachmentsController, CommentsController, InitiativesController],
  providers: [Search, Attachments, Comments, Initiatives],
})
export class KnowledgeModule {}
