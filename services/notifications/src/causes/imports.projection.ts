import { type Fact, ImportFinished, typeOf } from '@integras/contracts';
import { BatchContext, CLOCK, type Clock } from '@integras/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { momentOf, note } from './causes.js';

/** Notes that imports have ended, for whoever imported. */
@Controller()
export class ImportsProjection {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @EventPattern<string>(typeOf(ImportFinished))
  async finished(@Payload() fact: Fact<ImportFinished>, @Ctx() { manager }: BatchContext): Promise<void> {
    const at = momentOf(fact, this.clock.now());
    if (!at || fact.actor === undefined) return;
    const { import: id, project, outcome } = fact.data;
    await note(manager, {
      key: `import-finished:${fact.id}`,
      kind: 'import-finished',
      at,
      project,
      entity: id,
      addressees: fact.actor === undefined ? [] : [fact.actor],
      about: { import: { id, outcome } },
    });
  }
}
