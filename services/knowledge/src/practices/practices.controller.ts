import { Caller, type CommandContext, Context, Id, IfMatch, Public, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DraftPractice, PracticesQuery, RevisePractice, WithdrawPractice } from './practice.requests.js';
import { Practices } from './practices.service.js';
import type { ShownPractice } from './shown-practice.js';

const tagged = (shown: ShownPractice): ShownPractice => withEtag(shown, shown.version);

@ApiTags('practices')
@Controller('v1/practices')
export class PracticesController {
  constructor(private readonly practices: Practices) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Good practices, the newest first; without a token as they were published' })
  list(@Query() query: PracticesQuery, @Caller() caller: Caller) {
    return this.practices.list(query, caller);
  }

  @Public()
  @Get(':id')
  @ApiOperation({ summary: 'A good practice' })
  async one(@Id() id: string, @Caller() caller: Caller) {
    return tagged(await this.practices.one(id, caller));
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Its versions with authors, decisions and what each revision changed, oldest first' })
  async history(@Id() id: string, @Caller() caller: Caller) {
    return { items: await this.practices.history(id, caller) };
  }

  @Post()
  @ApiOperation({ summary: 'Draft a good practice' })
  async draft(@Body() body: DraftPractice, @Caller() caller: Caller, @Context() context: CommandContext) {
    return tagged(await this.practices.draft(body, caller, context));
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change it; a published one reads as it was published until it is published again' })
  async revise(
    @Id() id: string,
    @Body() body: RevisePractice,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.practices.revise({ id, caller, context, ifMatch }, body));
  }

  @Post(':id/published')
  @HttpCode(200)
  @ApiOperation({ summary: 'Publish the version read' })
  async published(
    @Id() id: string,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.practices.publish({ id, caller, context, ifMatch }));
  }

  @Post(':id/withdrawn')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw a published one, with the reason' })
  async withdrawn(
    @Id() id: string,
    @Body() { reason }: WithdrawPractice,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.practices.withdraw({ id, caller, context, ifMatch }, reason));
  }
}
