import { auditMigrations, type ServiceDefinition } from '@integras/service-kit';
import { AgreementRow } from './agreements/agreement.entity.js';
import { CodeMappingRow } from './code-mappings/code-mapping.entity.js';
import { ReportingDutyRow } from './duties/reporting-duty.entity.js';
import { ErasureRow } from './data-subjects/erasure.entity.js';
import { RestrictionRow } from './data-subjects/restriction.entity.js';
import { FeedbackAnswerRow } from './feedback/feedback-answer.entity.js';
import { FeedbackRoundRow } from './feedback/feedback-round.entity.js';
import { ImportRow } from './imports/import.entity.js';
import { AddReasons1764288000100 } from './migrations/add-reasons.js';
import { CreateAgreements1764288000200 } from './migrations/create-agreements.js';
import { CreateCodeMappings1764288000300 } from './migrations/create-code-mappings.js';
import { CreateDataSubjects1764201600100 } from './migrations/create-data-subjects.js';
import { CreateImports1700000001001 } from './migrations/create-imports.js';
import { CreateParticipation1764201600200 } from './migrations/create-participation.js';
import { CreatePilots1700000001000 } from './migrations/create-pilots.js';
import { ExpectImportRows1765000004000 } from './migrations/expect-import-rows.js';
import { GuardImportRows1765000003000 } from './migrations/guard-import-rows.js';
import { GuardReads1765000000000 } from './migrations/guard-reads.js';
import { CreateProjectRecords1700000001002 } from './migrations/create-project-records.js';
import { NoteForgottenImports1765000006000 } from './migrations/note-forgotten-imports.js';
import { TellFeedbackTogether1765000005000 } from './migrations/tell-feedback-together.js';
import { MilestoneRow } from './milestones/milestone.entity.js';
import { ObstacleRow } from './obstacles/obstacle.entity.js';
import { ParticipantRow } from './participants/participant.entity.js';
import { PilotRow } from './pilots/pilot.entity.js';
import { PilotsModule } from './pilots.module.js';
import { PartnerRow } from './projects/partner.entity.js';
import { ProjectRow } from './projects/project.entity.js';
import { TerritoryRow } from './projects/territory.entity.js';
import { RiskRow } from './risks/risk.entity.js';
import { pilotsSettings } from './settings.js';
import { WorkItemRow } from './work-plan/work-item.entity.js';
import { WorkPackageRow } from './work-plan/work-package.entity.js';

/** What makes this service this one. */
export const pilotsService: ServiceDefinition = {
  service: 'pilots',
  module: PilotsModule,
  entities: [
    ProjectRow,
    TerritoryRow,
    PartnerRow,
    PilotRow,
    MilestoneRow,
    ParticipantRow,
    ImportRow,
    WorkPackageRow,
    ObstacleRow,
    AgreementRow,
    CodeMappingRow,
    RiskRow,
    ReportingDutyRow,
    FeedbackRoundRow,
    FeedbackAnswerRow,
    WorkItemRow,
    RestrictionRow,
    ErasureRow,
  ],
  migrations: [
    CreatePilots1700000001000,
    CreateImports1700000001001,
    CreateProjectRecords1700000001002,
    CreateDataSubjects1764201600100,
    CreateParticipation1764201600200,
    AddReasons1764288000100,
    CreateAgreements1764288000200,
    CreateCodeMappings1764288000300,
    ...auditMigrations,
    GuardReads1765000000000,
    GuardImportRows1765000003000,
    ExpectImportRows1765000004000,
    TellFeedbackTogether1765000005000,
    NoteForgottenImports1765000006000,
  ],
  settings: pilotsSettings,
  api: {
    title: 'Pilots',
    description: 'Projects, pilots and what is reported of them: milestones, participants, expenditure.',
  },
};
