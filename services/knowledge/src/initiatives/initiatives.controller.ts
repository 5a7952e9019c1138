import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  DescribeInitiative,
  EndInitiative,
  InitiativesQuery,
  RegisterInitiative,
  WithdrawInitiative,
} from './initiative.requests.js';
import { Initiatives, type ShownInitiative } from './initiatives.service.js';

const tagged = (shown: ShownInitiative): ShownInitiative => withEtag(shown, shown.version);

@ApiTags('initiatives')
@Controller('v1/initiatives')
export class InitiativesController {
  constructor(private readonly initiatives: Initiatives) {}

  @Get()
  @ApiOperation({ summary: 'Initiatives that a project follows without funding them, those registered last first' })
  list(@Query() query: InitiativesQuery, @Caller() caller: Caller) {
    return this.initiatives.list(query, caller);
  }

  @Get(':id')
  @ApiOperation({ summary: 'An initiative beside the pilots' })
  async one(@Id() id: string, @Caller() caller: Caller) {
    return tagged(await this.initiatives.one(id, caller));
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who wrote what of it, what each change made of it and when it ended, oldest first' })
  async history(@Id() id: string, @Caller() caller: Caller) {
    return { items: await this.initiatives.history(id, caller) };
  }

  @Post()
  @ApiOperation({ summary: 'Register an initiative that is to be followed' })
  async register(@Body() body: RegisterInitiative, @Caller() caller: Caller, @Context() context: CommandContext) {
    return tagged(await this.initiatives.register(body, caller, context));
  }

  @Put(':id')
  @ApiOperation({ summary: 'Describe it anew, as with what is learnt from it' })
  async describe(
    @Id() id: string,
    @Body() body: DescribeInitiative,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.initiatives.describe({ id, caller, context, ifMatch }, body));
  }

  @Post(':id/ended')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that it has ended, and when' })
  async ended(
    @Id() id: string,
    @Body() { on }: EndInitiative,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.initiatives.end({ id, caller, context, ifMatch }, on));
  }

  @Post(':id/withdrawn')
  @HttpCode(200)
  @ApiOperation({ summary: 'Follow it no more, with the reason' })
  async withdrawn(
    @Id() id: string,
    @Body() { reason }: WithdrawInitiative,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.initiatives.withdraw({ id, caller, context, ifMatch }, reason));
  }
}
