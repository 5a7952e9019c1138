import { Caller, type CommandContext, Context, Id, IfMatch, Public, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CorrectUptake, RecordUptake, UptakesQuery, VoidUptake } from './uptake.requests.js';
import { type ShownUptake, Uptakes } from './uptakes.service.js';

const tagged = (shown: ShownUptake): ShownUptake => withEtag(shown, shown.version);

@ApiTags('uptakes')
@Controller('v1/uptakes')
export class UptakesController {
  constructor(private readonly uptakes: Uptakes) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Which organisations took practices and recommendations up, or scaled them up' })
  list(@Query() query: UptakesQuery, @Caller() caller: Caller) {
    return this.uptakes.list(query, caller);
  }

  @Post()
  @ApiOperation({ summary: 'Record that an organisation took up what was published, with where it documents that' })
  async record(@Body() body: RecordUptake, @Caller() caller: Caller, @Context() context: CommandContext) {
    return tagged(await this.uptakes.record(body, caller, context));
  }

  @Post(':id/corrected')
  @HttpCode(200)
  @ApiOperation({ summary: 'Correct what was recorded, with the reason' })
  async corrected(
    @Id() id: string,
    @Body() body: CorrectUptake,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.uptakes.correct({ id, caller, context, ifMatch }, body));
  }

  @Post(':id/voided')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take it back, with the reason' })
  async voided(
    @Id() id: string,
    @Body() { reason }: VoidUptake,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.uptakes.takeBack({ id, caller, context, ifMatch }, reason));
  }
}
