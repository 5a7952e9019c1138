import { AuditModule, Reading, SETTINGS } from '@integras/service-kit';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AgreementsController } from './agreements/agreements.controller.js';
import { Agreements } from './agreements/agreements.service.js';
import { CodeMappingsController } from './code-mappings/code-mappings.controller.js';
import { CodeMappings } from './code-mappings/code-mappings.service.js';
import { CorrectionsController } from './corrections/corrections.controller.js';
import { Corrections } from './corrections/corrections.service.js';
import { DutiesController } from './duties/duties.controller.js';
import { Duties } from './duties/duties.service.js';
import { DataSubjectsController } from './data-subjects/data-subjects.controller.js';
import { DataSubjects } from './data-subjects/data-subjects.service.js';
import { Erasures } from './data-subjects/erasures.service.js';
import { ExpenditureController } from './expenditure/expenditure.controller.js';
import { Expenditure } from './expenditure/expenditure.service.js';
import { Answers } from './feedback/answers.service.js';
import { FeedbackLinksController, FeedbackRoundsController } from './feedback/feedback.controller.js';
import { FeedbackRounds } from './feedback/feedback-rounds.service.js';
import { HistoryController } from './history/history.controller.js';
import { History } from './history/history.service.js';
import { ImportRunner } from './imports/import-runner.service.js';
import { ImportWorker } from './imports/import-worker.service.js';
import { ImportsController } from './imports/imports.controller.js';
import { Imports } from './imports/imports.service.js';
import { MappingsController } from './imports/mappings.controller.js';
import { Mappings } from './imports/mappings.service.js';
import { MilestonesController } from './milestones/milestones.controller.js';
import { Milestones } from './milestones/milestones.service.js';
import { ObstaclesController } from './obstacles/obstacles.controller.js';
import { Obstacles } from './obstacles/obstacles.service.js';
import { ParticipantsController } from './participants/participants.controller.js';
import { Participants } from './participants/participants.service.js';
import { Pseudonyms } from './participants/pseudonym.js';
import { PilotDirectory } from './pilots/pilot-directory.service.js';
import { PilotsController } from './pilots/pilots.controller.js';
import { Pilots } from './pilots/pilots.service.js';
import { Partnerships } from './project-records/partnerships.service.js';
import { ProjectRecords } from './project-records/project-records.service.js';
import { ProjectsController } from './projects/projects.controller.js';
import { Projects } from './projects/projects.service.js';
import { guardedReads } from './guarded-reads.js';
import { Records } from './records/records.service.js';
import { RisksController } from './risks/risks.controller.js';
import { Risks } from './risks/risks.service.js';
import type { PilotsSettings } from './settings.js';
import { WorkPlanController } from './work-plan/work-plan.controller.js';
import { WorkshopsController } from './workshops/workshops.controller.js';
import { Workshops } from './workshops/workshops.service.js';
import { WorkPlan } from './work-plan/work-plan.service.js';

const reading = {
  provide: Reading,
  useFactory: (dataSource: DataSource) => new Reading(dataSource, guardedReads),
  inject: [DataSource],
};

const pseudonyms = {
  provide: Pseudonyms,
  useFactory: ({ PSEUDONYM_KEY }: PilotsSettings) => new Pseudonyms(PSEUDONYM_KEY),
  inject: [SETTINGS],
};

@Module({
  imports: [AuditModule],
  controllers: [
    ProjectsController,
    PilotsController,
    MilestonesController,
    ParticipantsController,
    DataSubjectsController,
    ExpenditureController,
    CorrectionsController,
    HistoryController,
    MappingsController,
    ImportsController,
    WorkPlanController,
    ObstaclesController,
    AgreementsController,
    CodeMappingsController,
    RisksController,
    DutiesController,
    WorkshopsController,
    FeedbackRoundsController,
    FeedbackLinksController,
  ],
  providers: [
    reading,
    Projects,
    PilotDirectory,
    Pilots,
    Records,
    Milestones,
    pseudonyms,
    Participants,
    DataSubjects,
    Erasures,
    Expenditure,
    Corrections,
    History,
    Mappings,
    ImportRunner,
    ImportWorker,
    Imports,
    Partnerships,
    ProjectRecords,
    WorkPlan,
    Obstacles,
    Agreements,
    CodeMappings,
    Risks,
    Duties,
    Workshops,
    FeedbackRounds,
    Answers,
  ],
})
export class PilotsModule {}
