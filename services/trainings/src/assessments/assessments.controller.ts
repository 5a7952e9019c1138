import { Caller, type CommandContext, Context, Id, IfMatch, Public, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerQuestions, CorrectAnswers, EnterAnswers, VoidAnswers } from './assessment.requests.js';
import { Assessments, type ShownAssessment } from './assessments.service.js';
import { MyAssessments } from './my-assessments.service.js';

@ApiTags('assessments')
@Controller('v1')
export class AssessmentsController {
  constructor(
    private readonly assessments: Assessments,
    private readonly mine: MyAssessments,
  ) {}

  @Get('question-sets/:id/assessments')
  @ApiOperation({ summary: 'Who answered what; for those who may know attendees' })
  async list(@Id() id: string, @Caller() caller: Caller) {
    return { items: await this.assessments.list(id, caller) };
  }

  @Post('question-sets/:id/assessments')
  @ApiOperation({ summary: 'Enter what somebody answered on paper' })
  async enter(
    @Id() id: string,
    @Body() body: EnterAnswers,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return versioned(await this.assessments.enter(id, body, caller, context));
  }

  @Post('assessments/:id/correction')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put right what somebody answered' })
  async correct(
    @Id() id: string,
    @Body() body: CorrectAnswers,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return versioned(await this.assessments.correct({ id, caller, context, ifMatch }, body));
  }

  @Post('assessments/:id/void')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take answers back' })
  async takeBack(
    @Id() id: string,
    @Body() body: VoidAnswers,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return versioned(await this.assessments.takeBack({ id, caller, context, ifMatch }, body));
  }

  @Public()
  @Get('my-registrations/:link/assessments')
  @ApiOperation({ summary: 'What one is asked now, by the personal link; needs no token' })
  async asked(@Param('link') link: string) {
    return { items: await this.mine.list(link) };
  }

  @Public()
  @Post('my-registrations/:link/assessments/:set')
  @ApiOperation({ summary: 'Answer questions by the personal link; needs no token' })
  answer(
    @Param('link') link: string,
    @Id('set') set: string,
    @Body() body: AnswerQuestions,
    @Context() context: CommandContext,
  ) {
    return this.mine.answer(link, set, body, context);
  }
}

const versioned = (assessment: ShownAssessment): ShownAssessment => withEtag(assessment, assessment.version);
