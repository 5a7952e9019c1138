import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CancelSession, PlanSession, SessionsQuery } from './session.requests.js';
import { Sessions, type ShownSession } from './sessions.service.js';

@ApiTags('sessions')
@Controller('v1')
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

  @Get('sessions')
  @ApiOperation({ summary: 'Sessions of trainings, by their beginning' })
  async list(@Query() query: SessionsQuery, @Caller() caller: Caller) {
    return { items: await this.sessions.list(query, caller) };
  }

  @Get('sessions/:id')
  @ApiOperation({ summary: 'A session' })
  async one(@Id() id: string, @Caller() caller: Caller) {
    return versioned(await this.sessions.one(id, caller));
  }

  @Post('schemes/:scheme/sessions')
  @ApiOperation({ summary: 'Schedule a session', description: 'Times are those of its place.' })
  async schedule(
    @Id('scheme') scheme: string,
    @Body() body: PlanSession,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return versioned(await this.sessions.schedule(scheme, body, caller, context));
  }

  @Post('sessions/:id/rescheduling')
  @HttpCode(200)
  @ApiOperation({ summary: 'Plan a session anew; whoever registered is told' })
  async reschedule(
    @Id() id: string,
    @Body() body: PlanSession,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return versioned(await this.sessions.reschedule({ id, caller, context, ifMatch }, body));
  }

  @Post('sessions/:id/cancellation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cancel a session; whoever registered is told' })
  async cancel(
    @Id() id: string,
    @Body() body: CancelSession,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return versioned(await this.sessions.cancel({ id, caller, context }, body));
  }
}

const versioned = (session: ShownSession): ShownSession => withEtag(session, session.version);
