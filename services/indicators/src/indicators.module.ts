import { Module } from '@nestjs/common';
import { Backfill } from './backfill/backfill.service.js';
import { CountingMetrics } from './counting/counting-metrics.js';
import { PilotsProjection } from './counting/pilots.projection.js';
import { DefinitionsController } from './definitions/definitions.controller.js';
import { Definitions } from './definitions/definitions.service.js';
import { Registry } from './definitions/registry.js';
import { Changes } from './explanations/changes.service.js';
import { ExplanationsController } from './explanations/explanations.controller.js';
import { Explanations } from './explanations/explanations.service.js';
import { FigurePlaces } from './figures/figure-places.js';
import { FiguresController } from './figures/figures.controller.js';
import { FiguresService } from './figures/figures.service.js';
import { DaySums } from './history/day-sums.js';
import { LiveFiguresSender } from './live/live-figures.sender.js';
import { LiveMetrics } from './live/live-metrics.js';
import { systemTimers, TIMERS } from './live/timers.js';
import { RebuildService } from './rebuild/rebuild.service.js';

@Module({
  controllers: [DefinitionsController, ExplanationsController, FiguresController, PilotsProjection],
  providers: [
    { provide: TIMERS, useValue: systemTimers },
    Backfill,
    Changes,
    CountingMetrics,
    DaySums,
    Definitions,
    Explanations,
    FigurePlaces,
    FiguresService,
    LiveFiguresSender,
    LiveMetrics,
    RebuildService,
    Registry,
  ],
})
export class IndicatorsModule {}
