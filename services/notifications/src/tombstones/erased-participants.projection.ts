import { type Fact, ParticipantErased, typeOf } from '@integras/contracts';
import { BatchContext, CLOCK, type Clock } from '@integras/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';

/** Notes whose copies have to go. */
@Controller()
export class ErasedParticipantsProjection {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @EventPattern<string>(typeOf(ParticipantErased))
  async erased(
    @Payload() { data, recordedtime }: Fact<ParticipantErased>,
    @Ctx() { manager }: BatchContext,
  ): Promise<void> {
    await manager.query(
      `insert into erased_participant (participant, heard_at, erased_at) values ($1, $2, $3)
       on conflict (participant) do update set heard_at = excluded.heard_at, erased_at = excluded.erased_at`,
      [data.participant, this.clock.now(), recordedtime],
    );
  }
}
