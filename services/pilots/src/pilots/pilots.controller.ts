import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DescribePilot, PilotsQuery, PlanPilot, TakeStep } from './pilot.requests.js';
import { type PilotAnswer, Pilots } from './pilots.service.js';

@ApiTags('pilots')
@Controller('v1/pilots')
export class PilotsController {
  constructor(private readonly pilots: Pilots) {}

  @Get()
  @ApiOperation({ summary: 'The pilots you may see, as cards' })
  list(@Query() query: PilotsQuery, @Caller() caller: Caller) {
    return this.pilots.list(query, caller);
  }

  @Get(':pilot')
  @ApiOperation({ summary: 'A pilot; its ETag is the version to change' })
  async one(@Id('pilot') id: string, @Caller() caller: Caller) {
    return versioned(await this.pilots.one(id, caller));
  }

  @Post()
  @ApiOperation({ summary: 'Plan a pilot' })
  async plan(@Body() body: PlanPilot, @Caller() caller: Caller, @Context() context: CommandContext) {
    return versioned(await this.pilots.plan(body, caller, context));
  }

  @Put(':pilot')
  @ApiOperation({ summary: 'Describe a pilot anew; needs If-Match' })
  async describe(
    @Id('pilot') id: string,
    @Body() body: DescribePilot,
    @IfMatch() ifMatch: number | undefined,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return versioned(await this.pilots.describe(id, body, ifMatch, caller, context));
  }

  @Post(':pilot/transitions')
  @HttpCode(201)
  @ApiOperation({ summary: 'Start, pause, resume, complete or close a pilot' })
  async takeStep(
    @Id('pilot') id: string,
    @Body() body: TakeStep,
    @IfMatch() ifMatch: number | undefined,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return versioned(await this.pilots.takeStep(id, body, ifMatch, caller, context));
  }
}

function versioned(answer: PilotAnswer): PilotAnswer {
  return withEtag(answer, answer.version);
}
