import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnalysisQuery, PublishQuestions, VersionQuery } from './assessment.requests.js';
import { Analyses } from './analysis.service.js';
import { QuestionSets, type ShownQuestionSet } from './question-sets.service.js';

@ApiTags('assessments')
@Controller('v1')
export class QuestionSetsController {
  constructor(
    private readonly questionSets: QuestionSets,
    private readonly analyses: Analyses,
  ) {}

  @Get('schemes/:scheme/question-sets')
  @ApiOperation({ summary: 'What is asked before and after a training, in the newest versions' })
  async list(@Id('scheme') scheme: string, @Caller() caller: Caller) {
    return { items: await this.questionSets.list(scheme, caller) };
  }

  @Post('schemes/:scheme/question-sets')
  @ApiOperation({ summary: 'Publish the first version of questions' })
  async publish(
    @Id('scheme') scheme: string,
    @Body() body: PublishQuestions,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return versioned(await this.questionSets.publish(scheme, body, caller, context));
  }

  @Get('question-sets/:id')
  @ApiOperation({ summary: 'Questions, and what their answers are worth' })
  async one(@Id() id: string, @Query() { version }: VersionQuery, @Caller() caller: Caller) {
    return versioned(await this.questionSets.one(id, version, caller));
  }

  @Post('question-sets/:id/versions')
  @ApiOperation({
    summary: 'Publish the next version of questions',
    description: 'If-Match is the newest version. Answers are compared within a version only.',
  })
  async publishNext(
    @Id() id: string,
    @Body() body: PublishQuestions,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return versioned(await this.questionSets.publishNext({ id, caller, context, ifMatch }, body));
  }

  @Get('question-sets/:id/analysis')
  @ApiOperation({
    summary: 'What changed between two moments: paired, per question and per group',
    description:
      'Mean gain with its 95 % t interval, t and effect sizes, for those who answered both times, and how many did not. ' +
      'What fewer than five pairs are behind is null for whoever may not know attendees.',
  })
  analysis(@Id() id: string, @Query() query: AnalysisQuery, @Caller() caller: Caller) {
    return this.analyses.of(id, query, caller);
  }
}

const versioned = (questionSet: ShownQuestionSet): ShownQuestionSet => withEtag(questionSet, questionSet.versions);
