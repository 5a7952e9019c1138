import { AuditModule } from '@integras/service-kit';
import { Module } from '@nestjs/common';
import { Backfill } from './backfill/backfill.service.js';
import { ContextModule } from './context/context.module.js';
import { GradesProjection } from './comparability/grades.projection.js';
import { CountingMetrics } from './counting/counting-metrics.js';
import { CountingProjection } from './counting/counting.projection.js';
import { DefinitionsController } from './definitions/definitions.controller.js';
import { Definitions } from './definitions/definitions.service.js';
import { Introduction } from './definitions/introduction.js';
import { Registry } from './definitions/registry.js';
import { DisclosureController } from './disclosure/disclosure.controller.js';
import { Disclosure } from './disclosure/disclosure.service.js';
import { Changes } from './explanations/changes.service.js';
import { SnapshotsController } from './evidence/snapshots.controller.js';
import { Snapshots } from './evidence/snapshots.service.js';
import { ExplanationsController } from './explanations/explanations.controller.js';
import { Explanations } from './explanations/explanations.service.js';
import { EvidenceProjection } from './evidence/evidence.projection.js';
import { EvidenceWatch } from './evidence/evidence-watch.js';
import { FigurePlaces } from './figures/figure-places.js';
import { ExportsController } from './exports/exports.controller.js';
import { ExportsService } from './exports/exports.service.js';
import { ProjectHeaders } from './exports/project-header.js';
import { Protection } from './protection/protection.js';
import { IatiHeaders } from './projects/iati-headers.js';
import { PreviewsController } from './previews/previews.controller.js';
import { Previews } from './previews/previews.service.js';
import { PublishedTables } from './tables/published-tables.js';
import { FiguresController } from './figures/figures.controller.js';
import { FiguresService } from './figures/figures.service.js';
import { DaySums } from './history/day-sums.js';
import { LiveFiguresSender } from './live/live-figures.sender.js';
import { LiveMetrics } from './live/live-metrics.js';
import { systemTimers, TIMERS } from './live/timers.js';
import { ReconciliationController } from './reconciliation/reconciliation.controller.js';
import { Reconciliation } from './reconciliation/reconciliation.service.js';
import { PeriodsController } from './periods/periods.controller.js';
import { Periods } from './periods/periods.service.js';
import { ReleaseWatch } from './releases/release-watch.js';
import { ReleasesController } from './releases/releases.controller.js';
import { Releases } from './releases/releases.service.js';
import { RetirementsController } from './retirements/retirements.controller.js';
import { Retiring } from './retirements/retiring.service.js';
import { RebuildService } from './rebuild/rebuild.service.js';
import { TargetWatch } from './targets/target-watch.js';
import { TargetsController } from './targets/targets.controller.js';
import { Targets } from './targets/targets.service.js';

@Module({
  imports: [AuditModule, ContextModule],
  controllers: [
    DefinitionsController,
    RetirementsController,
    DisclosureController,
    ExplanationsController,
    FiguresController,
    CountingProjection,
    EvidenceProjection,
    GradesProjection,
    TargetsController,
    ExportsController,
    ReconciliationController,
    PeriodsController,
    PreviewsController,
    ReleasesController,
    SnapshotsController,
  ],
  providers: [
    { provide: TIMERS, useValue: systemTimers },
    Backfill,
    Changes,
    CountingMetrics,
    DaySums,
    Definitions,
    Disclosure,
    Explanations,
    FigurePlaces,
    FiguresService,
    Introduction,
    LiveFiguresSender,
    LiveMetrics,
    RebuildService,
    Registry,
    Retiring,
    Targets,
    TargetWatch,
    EvidenceWatch,
    ReleaseWatch,
    Protection,
    PublishedTables,
    Reconciliation,
    Periods,
    Previews,
    Releases,
    Snapshots,
    ExportsService,
    { provide: ProjectHeaders, useClass: IatiHeaders },
  ],
})
export class IndicatorsModule {}
