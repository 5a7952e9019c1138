import { Caller, type CommandContext, Context, Id } from '@integras/service-kit';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSubjects } from './data-subjects.service.js';
import { Erasures } from './erasures.service.js';

@ApiTags('data subjects')
@Controller('v1')
export class DataSubjectsController {
  constructor(
    private readonly subjects: DataSubjects,
    private readonly erasures: Erasures,
  ) {}

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
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.subjects.restrict({ pilot, participant, caller }, context);
  }

  @Post('pilots/:pilot/participants/:participant/release')
  @HttpCode(200)
  @ApiOperation({ summary: 'Use again what was restricted' })
  release(
    @Id('pilot') pilot: string,
    @Id('participant') participant: string,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.subjects.release({ pilot, participant, caller }, context);
  }

  @Post('pilots/:pilot/participants/:participant/erasure')
  @ApiOperation({ summary: 'Ask that a person be erased, in all pilots of the project' })
  requestErasure(
    @Id('pilot') pilot: string,
    @Id('participant') participant: string,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.subjects.requestErasure({ pilot, participant, caller }, context);
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
}
