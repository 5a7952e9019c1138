import { DefinitionDefined, type Fact, typeOf } from '@integras/contracts';
import { BatchContext } from '@integras/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { KnownIndicator } from './names.entities.js';

/** Keeps what indicators are called. */
@Controller()
export class NamesProjection {
  @EventPattern<string>(typeOf(DefinitionDefined))
  async defined(@Payload() { data }: Fact<DefinitionDefined>, @Ctx() { manager }: BatchContext): Promise<void> {
    await manager.upsert(KnownIndicator, { code: data.code, name: { ...data.name } }, ['code']);
  }
}
