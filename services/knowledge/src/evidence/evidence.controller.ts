import { Caller, type CommandContext, Context, Id, IfMatch, Public, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PinEvidence } from './evidence.requests.js';
import { Evidence, type ShownEvidence } from './evidence.service.js';

@ApiTags('recommendations')
@Controller('v1/recommendations/:id/evidence')
export class EvidenceController {
  constructor(private readonly evidence: Evidence) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'What a recommendation rests on: as it was when it was pinned, and as it is now' })
  async list(@Id() id: string, @Caller() caller: Caller): Promise<{ items: ShownEvidence[] }> {
    return { items: await this.evidence.of(id, caller) };
  }

  @Post()
  @ApiOperation({ summary: 'Pin a sealed figure, or a pilot, analysis or practice of the project' })
  async pin(
    @Id() id: string,
    @Body() body: PinEvidence,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    const shown = await this.evidence.pin({ id, caller, context, ifMatch }, body);
    return withEtag(shown, shown.version);
  }

  @Post(':pin/released')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take evidence off before the recommendation is published' })
  async released(
    @Id() id: string,
    @Id('pin') pin: string,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    const shown = await this.evidence.release({ id, caller, context, ifMatch }, pin);
    return withEtag(shown, shown.version);
  }
}
