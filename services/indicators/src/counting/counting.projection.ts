import { type Fact, PartnerJoined, ProjectOpened, TerritoryAdded, typeOf } from '@integras/contracts';
import { BatchContext, EventRunPattern } from '@integras/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { countedTypes } from '../cases/case-kinds.js';
import { Registry } from '../definitions/registry.js';
import { EvidenceWatch } from '../evidence/evidence-watch.js';
import { LiveFiguresSender } from '../live/live-figures.sender.js';
import { saveProjectPlace, saveTerritory } from '../places/places.store.js';
import { savePartner, saveProject } from '../projects/projects.store.js';
import { ReleaseWatch } from '../releases/release-watch.js';
import { TargetWatch } from '../targets/target-watch.js';
import { CountingBatch } from './counting-batch.js';
import { CountingMetrics } from './counting-metrics.js';

/** Live, facts come in few at a time; so many at once have been waiting. */
const catchUpBatch = 500;

/** Keeps every case and the cells it counts in; tells who watches when the batch has committed. */
@Controller()
export class CountingProjection {
  constructor(
    private readonly registry: Registry,
    private readonly live: LiveFiguresSender,
    private readonly targets: TargetWatch,
    private readonly evidence: EvidenceWatch,
    private readonly releases: ReleaseWatch,
    private readonly metrics: CountingMetrics,
  ) {}

  @EventRunPattern(countedTypes)
  async count(@Payload() run: readonly Fact[], @Ctx() context: BatchContext): Promise<void> {
    const batch = await context.unit(this, async (facts, manager) => {
      const opened = await CountingBatch.open(facts, manager, this.registry);
      context.afterCommit(() => {
        this.metrics.applied(facts.length, opened.figures.length);
        this.targets.changed(opened.figures);
        this.evidence.changed(opened.figures);
        this.releases.changed(opened.figures);
        this.live.changed(opened.figures, { catchingUp: facts.length >= catchUpBatch });
      });
      return opened;
    });
    for (const fact of run) batch.apply(fact);
  }

  @EventPattern<string>(typeOf(ProjectOpened))
  async opened(@Payload() { data }: Fact<ProjectOpened>, @Ctx() { manager }: BatchContext): Promise<void> {
    await saveProjectPlace(manager, data);
    await saveProject(manager, data);
  }

  @EventPattern<string>(typeOf(PartnerJoined))
  async joined(@Payload() { data }: Fact<PartnerJoined>, @Ctx() { manager }: BatchContext): Promise<void> {
    await savePartner(manager, data);
  }

  @EventPattern<string>(typeOf(TerritoryAdded))
  async added(@Payload() { data }: Fact<TerritoryAdded>, @Ctx() { manager }: BatchContext): Promise<void> {
    await saveTerritory(manager, data);
  }
}
