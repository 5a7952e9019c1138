import { Caller, type CommandContext, Context, Id, IfMatch } from '@integras/service-kit';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CorrectFact, PreviewCorrection, PreviewVoiding, VoidFact } from './correction.requests.js';
import { Corrections } from './corrections.service.js';

@ApiTags('corrections')
@Controller('v1/pilots/:pilot/facts/:fact')
export class CorrectionsController {
  constructor(private readonly corrections: Corrections) {}

  @Post('correct')
  @ApiOperation({ summary: 'Correct a fact: a new one supersedes it' })
  correct(
    @Id('pilot') pilot: string,
    @Id('fact') fact: string,
    @Body() body: CorrectFact,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.corrections.correct({ pilot, caller, context, ifMatch }, fact, body);
  }

  @Post('void')
  @ApiOperation({ summary: 'Take a fact back' })
  void(
    @Id('pilot') pilot: string,
    @Id('fact') fact: string,
    @Body() body: VoidFact,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.corrections.void({ pilot, caller, context, ifMatch }, fact, body);
  }

  @Post('correct/preview')
  @HttpCode(200)
  @ApiOperation({
    summary: 'The facts that a correction would state',
    description: 'The same decision, with the same refusals. Nothing is kept of it.',
  })
  previewCorrection(
    @Id('pilot') pilot: string,
    @Id('fact') fact: string,
    @Body() body: PreviewCorrection,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.corrections.previewCorrection({ pilot, caller, context, ifMatch }, fact, body);
  }

  @Post('void/preview')
  @HttpCode(200)
  @ApiOperation({
    summary: 'The facts that taking a fact back would state',
    description: 'The same decision, with the same refusals. Nothing is kept of it.',
  })
  previewVoiding(
    @Id('pilot') pilot: string,
    @Id('fact') fact: string,
    @Body() body: PreviewVoiding,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.corrections.previewVoiding({ pilot, caller, context, ifMatch }, fact, body);
  }
}
