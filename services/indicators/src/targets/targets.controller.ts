import { Caller, type CommandContext, Context } from '@integras/service-kit';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SetTarget, TargetsQuery } from './target.requests.js';
import { type ShownTarget, Targets } from './targets.service.js';

@ApiTags('targets')
@Controller('v1/targets')
export class TargetsController {
  constructor(private readonly targets: Targets) {}

  @Get()
  @ApiOperation({ summary: 'Targets, and how their figures stand against them' })
  async list(@Query() query: TargetsQuery, @Caller() caller: Caller): Promise<{ items: ShownTarget[] }> {
    return { items: await this.targets.list(query, caller) };
  }

  @Post()
  @ApiOperation({ summary: 'Set the target of a figure for a day, anew where there is one' })
  set(@Body() body: SetTarget, @Caller() caller: Caller, @Context() context: CommandContext): Promise<ShownTarget> {
    return this.targets.set(body, caller, context);
  }
}
