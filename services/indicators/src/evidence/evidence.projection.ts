import { EvidencePinned, EvidenceReleased, type Fact, typeOf } from '@integras/contracts';
import { BatchContext } from '@integras/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { readCounted } from '../figures/counts.store.js';
import { EvidenceWatch } from './evidence-watch.js';
import { PinnedFigureRow } from './pinned-figure.entity.js';

/** Keeps which figures recommendations rest on. */
@Controller()
export class EvidenceProjection {
  constructor(private readonly watch: EvidenceWatch) {}

  @EventPattern<string>(typeOf(EvidencePinned))
  async pinned(@Payload() { data, project }: Fact<EvidencePinned>, @Ctx() batch: BatchContext): Promise<void> {
    const {
      pin,
      item,
      kind,
      indicator: code,
      definitionVersion,
      scope,
      scopeId,
      period = 'all',
      value,
      low,
      high,
      n,
    } = data;
    if (kind !== 'figure') return;
    if (!project || !code || !definitionVersion || !scope || !scopeId || value === undefined || n === undefined)
      throw new Error(`the pin ${pin} does not say which figure it is`);
    const named = { pin, item, project, code, scope, scopeId, period };
    const stood = { definitionVersion, value, low: low ?? null, high: high ?? null, n };
    const seen = await readCounted(batch.manager);
    // What comes again, because the stream is read anew, was pinned long ago.
    await batch.manager
      .createQueryBuilder()
      .insert()
      .into(PinnedFigureRow)
      .values({ ...named, ...stood, seen })
      .orIgnore()
      .execute();
    batch.afterCommit(() => this.watch.know(named));
  }

  @EventPattern<string>(typeOf(EvidenceReleased))
  async released(@Payload() { data: { pin } }: Fact<EvidenceReleased>, @Ctx() batch: BatchContext): Promise<void> {
    await batch.manager.delete(PinnedFigureRow, { pin });
    batch.afterCommit(() => this.watch.forget(pin));
  }
}
