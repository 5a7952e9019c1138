import { type Fact, PartnerDisclosureAgreed, PartnerDisclosureEnded, typeOf } from '@integras/contracts';
import { BatchContext, CLOCK, type Clock } from '@integras/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';

/**
 * Keeps what was agreed, which is in effect when it is heard of here: what is recorded from then on is told, and no part of
 * it is missing. What has ended stays ended while the stream is told again.
 */
@Controller()
export class DisclosuresProjection {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @EventPattern<string>(typeOf(PartnerDisclosureAgreed))
  async agreed(
    @Payload() { data, recordedtime }: Fact<PartnerDisclosureAgreed>,
    @Ctx() { manager }: BatchContext,
  ): Promise<void> {
    const { disclosure, account, pilot, level } = data;
    await manager.query(
      `insert into known_disclosure (id, account, pilot, level, since) values ($1, $2, $3, $4, greatest($5::timestamptz, $6))
       on conflict (id) do nothing`,
      [disclosure, account, pilot, level, recordedtime, this.clock.now()],
    );
  }

  @EventPattern<string>(typeOf(PartnerDisclosureEnded))
  async ended(@Payload() { data }: Fact<PartnerDisclosureEnded>, @Ctx() { manager }: BatchContext): Promise<void> {
    await manager.query('update known_disclosure set ended = true where id = $1', [data.disclosure]);
  }
}
