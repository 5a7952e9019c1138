import { EvidenceMoved, type Fact, typeOf } from '@integras/contracts';
import { BatchContext, Ledger } from '@integras/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { Movements } from './movements.service.js';

/** Hears from the indicators service that a pinned figure has moved. */
@Controller()
export class EvidenceMovedProjection {
  constructor(
    private readonly movements: Movements,
    private readonly ledger: Ledger,
  ) {}

  @EventPattern<string>(typeOf(EvidenceMoved))
  async moved(@Payload() { data, time: since }: Fact<EvidenceMoved>, @Ctx() batch: BatchContext): Promise<void> {
    const { item, pin, reason, now } = data;
    await this.movements.note(batch.manager, item, pin, { reason, since, ...(now && { now }) });
    batch.afterCommit(() => this.ledger.wake());
  }
}
