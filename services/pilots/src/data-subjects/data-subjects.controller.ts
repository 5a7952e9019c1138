import { Caller, type CommandContext, Context, Id } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Reference } from '../participants/participant.requests.js';
import { Release, RefuseErasure, RequestErasure, Restrict } from './data-subjects.requests.js';
import { DataSubjects } from './data-subjects.service.js';
import { Erasures } from './erasures.service.js';

@ApiTags('data subjects')
@Controller('v1')
export class DataSubjectsController {
  constructor(
    private readonly subjects: DataSubjects,
    private readonly erasures: Erasures,
  ) {}

  @Post('pilots/:pilot/participants/look-up')
  @HttpCode(200)
  @ApiOperation({
    summary: "Which participation an organisation's reference stands for; it is not kept, and in no address",
  })
  lookUp(@Id('pilot') pilot: string, @Body() body: Reference, @Caller() caller: Caller) {
    return this.subjects.lookUp(pilot, body, caller);
  }

  @Get('pilots/:pilot/participants/:participant/rights')
  @ApiOperation({ summary: 'Whether a participation is restricted, and whether its erasure was asked for' })
  rights(@Id('pilot') pilot: string, @Id('participant') participant: string, @Caller() caller: Caller) {
    return this.subjects.rightsOf({ pilot, participant, caller });
  }

  @Get('pilots/:pilot/participants/:participant/export')
  @ApiOperation({ summary: 'Everything that is known of a person, in all pilots you may read' })
  export(@Id('pilot') pilot: string, @Id('participant') participant: string, @Caller() caller: Caller) {
    return this.subjects.exportOf({ pilot, participant, caller });
  }

  @Post('pilots/:pilot/participants/:participant/restriction')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keep what is known and use it for nothing, until it is released' })
  restrict(
    @Id('pilot') pilot: string,
    @Id('participant') participant: string,
    @Body() { reason }: Restrict,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.subjects.restrict({ pilot, participant, caller }, reason, context);
  }

  @Post('pilots/:pilot/participants/:participant/release')
  @HttpCode(200)
  @ApiOperation({ summary: 'Use again what was restricted' })
  release(
    @Id('pilot') pilot: string,
    @Id('participant') participant: string,
    @Body() { reason }: Release,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.subjects.release({ pilot, participant, caller }, reason, context);
  }

  @Post('pilots/:pilot/participants/:participant/erasure')
  @ApiOperation({ summary: 'Ask that a person be erased, in all pilots of the project' })
  requestErasure(
    @Id('pilot') pilot: string,
    @Id('participant') participant: string,
    @Body() { reason }: RequestErasure,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.erasures.request({ pilot, participant, caller }, reason, context);
  }

  @Get('erasures')
  @ApiOperation({ summary: 'Erasures that were asked for, and what became of them' })
  list(@Caller() caller: Caller) {
    return this.erasures.list(caller);
  }

  @Post('erasures/:id/carry-out')
  @HttpCode(200)
  @ApiOperation({ summary: 'Carry out an erasure that somebody else asked for. It cannot be taken back' })
  carryOut(@Id() id: string, @Caller() caller: Caller, @Context() context: CommandContext) {
    return this.erasures.carryOut(id, caller, context);
  }

  @Post('erasures/:id/refuse')
  @HttpCode(200)
  @ApiOperation({ summary: 'Refuse an erasure, with the reason; it can be asked for again' })
  refuse(
    @Id() id: string,
    @Body() { reason }: RefuseErasure,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.erasures.refuse(id, reason, caller, context);
  }

  @Post('erasures/:id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take back an erasure that you asked for, until it is decided; it can be asked for again' })
  withdraw(@Id() id: string, @Caller() caller: Caller, @Context() context: CommandContext) {
    return this.erasures.withdraw(id, caller, context);
  }
}
