import { Caller, type CommandContext, Context, Id, IfMatch, Public, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers } from './answers.service.js';
import { GiveFeedback, OpenRound, VoidAnswer } from './feedback.requests.js';
import { FeedbackRounds } from './feedback-rounds.service.js';

@ApiTags('feedback')
@Controller('v1/pilots/:pilot/feedback-rounds')
export class FeedbackRoundsController {
  constructor(private readonly rounds: FeedbackRounds) {}

  @Get()
  @ApiOperation({ summary: 'The rounds of feedback on a pilot; with their links for its managers' })
  async list(@Id('pilot') pilot: string, @Caller() caller: Caller) {
    return { items: await this.rounds.list(pilot, caller) };
  }

  @Get(':round')
  @ApiOperation({ summary: 'A round of feedback' })
  async one(@Id('pilot') pilot: string, @Id('round') id: string, @Caller() caller: Caller) {
    const found = await this.rounds.one(pilot, id, caller);
    return withEtag(found, found.version);
  }

  @Get(':round/results')
  @ApiOperation({ summary: 'What was answered and written, for the managers of the pilot, from five answers on' })
  results(@Id('pilot') pilot: string, @Id('round') id: string, @Caller() caller: Caller) {
    return this.rounds.results(pilot, id, caller);
  }

  @Post()
  @ApiOperation({ summary: 'Open a round of feedback: the answer holds the link to hand out' })
  open(
    @Id('pilot') pilot: string,
    @Body() body: OpenRound,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.rounds.open({ pilot, caller, context }, body);
  }

  @Post(':round/closed')
  @ApiOperation({ summary: 'Take no more answers' })
  close(
    @Id('pilot') pilot: string,
    @Id('round') round: string,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.rounds.close({ pilot, round, caller, context, ifMatch });
  }

  @Post(':round/answers/:answer/void')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an answer back that was no feedback, and erase what was written' })
  voidAnswer(
    @Id('pilot') pilot: string,
    @Id('round') round: string,
    @Id('answer') answer: string,
    @Body() body: VoidAnswer,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.rounds.voidAnswer({ pilot, round, caller, context, ifMatch }, answer, body);
  }
}

@ApiTags('feedback')
@Controller('v1/feedback-links/:link')
@Public()
export class FeedbackLinksController {
  constructor(private readonly answers: Answers) {}

  @Get()
  @ApiOperation({ summary: 'What is asked by a link; needs no token' })
  asked(@Param('link') link: string) {
    return this.answers.asked(link);
  }

  @Post('answers')
  @ApiOperation({ summary: 'Answer by a link; needs no token, and nobody learns who answered' })
  give(@Param('link') link: string, @Body() body: GiveFeedback, @Context() context: CommandContext) {
    return this.answers.give(link, body, context);
  }
}
