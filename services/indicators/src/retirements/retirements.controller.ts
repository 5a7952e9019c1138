import { Caller, type CommandContext, Context } from '@integras/service-kit';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { WithReason } from './retirement.requests.js';
import { Retiring } from './retiring.service.js';
import type { ShownRetirement } from './shown-retirement.js';

@ApiTags('definitions')
@Controller('v1/definitions/:code')
export class RetirementsController {
  constructor(private readonly retiring: Retiring) {}

  @Post('retirement')
  @ApiOperation({
    summary: 'Retire an indicator',
    description:
      'It stands in no list any more, and its figures are told as they are known at this instant. What was reported, released or pinned of it stays readable.',
  })
  retire(
    @Param('code') code: string,
    @Body() body: WithReason,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<ShownRetirement> {
    return this.retiring.retire(code, body, caller, context);
  }

  @Post('resumption')
  @ApiOperation({
    summary: 'Take a retired indicator back into use',
    description: 'Its figures are told as they are again: it was counted all the time.',
  })
  resume(
    @Param('code') code: string,
    @Body() body: WithReason,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ): Promise<ShownRetirement> {
    return this.retiring.resume(code, body, caller, context);
  }
}
