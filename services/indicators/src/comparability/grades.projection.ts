import { CodeMappingCorrected, CodeMappingMade, CodeMappingVoided, type Fact, typeOf } from '@integras/contracts';
import { BatchContext } from '@integras/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { LiveFiguresSender } from '../live/live-figures.sender.js';
import { saveGrade } from './grades.store.js';

/** Keeps how comparable the lists of each country are, and were; whoever watches figures reads them anew. */
@Controller()
export class GradesProjection {
  constructor(private readonly live: LiveFiguresSender) {}

  @EventPattern<string[]>([typeOf(CodeMappingMade), typeOf(CodeMappingCorrected)])
  async stands(@Payload() { data, recordedtime }: Fact<CodeMappingMade>, @Ctx() context: BatchContext): Promise<void> {
    await saveGrade(context.manager, { ...data, list: data.after }, data.after.grade, recordedtime);
    context.afterCommit(() => this.live.anew());
  }

  @EventPattern<string>(typeOf(CodeMappingVoided))
  async voided(
    @Payload() { data, recordedtime }: Fact<CodeMappingVoided>,
    @Ctx() context: BatchContext,
  ): Promise<void> {
    await saveGrade(context.manager, { ...data, list: data.before }, null, recordedtime);
    context.afterCommit(() => this.live.anew());
  }
}
