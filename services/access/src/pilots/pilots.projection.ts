import { type Fact, PilotDescribed, PilotPlanned, typeOf } from '@integras/contracts';
import { BatchContext } from '@integras/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { PilotPlace } from './pilot-place.entity.js';

/** Keeps the project and country of each pilot. */
@Controller()
export class PilotsProjection {
  @EventPattern<string>(typeOf(PilotPlanned))
  async planned(@Payload() { data }: Fact<PilotPlanned>, @Ctx() { manager }: BatchContext): Promise<void> {
    const { pilot: id, project, description } = data;
    await manager.upsert(PilotPlace, { id, project, country: description.country }, ['id']);
  }

  @EventPattern<string>(typeOf(PilotDescribed))
  async described(@Payload() { data }: Fact<PilotDescribed>, @Ctx() { manager }: BatchContext): Promise<void> {
    await manager.update(PilotPlace, { id: data.pilot }, { country: data.after.country });
  }
}
