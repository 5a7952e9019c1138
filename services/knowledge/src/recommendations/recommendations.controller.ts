import { Caller, type CommandContext, Context, Id, IfMatch, Public, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  DraftRecommendation,
  ReaffirmRecommendation,
  RecommendationsQuery,
  ReviseRecommendation,
  WithReason,
} from './recommendation.requests.js';
import { Recommendations } from './recommendations.service.js';
import type { ShownRecommendation } from './shown-recommendation.js';

const tagged = (shown: ShownRecommendation): ShownRecommendation => withEtag(shown, shown.version);

@ApiTags('recommendations')
@Controller('v1/recommendations')
export class RecommendationsController {
  constructor(private readonly recommendations: Recommendations) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Recommendations and guidelines, the newest first; without a token the published ones' })
  list(@Query() query: RecommendationsQuery, @Caller() caller: Caller) {
    return this.recommendations.list(query, caller);
  }

  @Public()
  @Get(':id')
  @ApiOperation({ summary: 'A recommendation as it stands' })
  async one(@Id() id: string, @Caller() caller: Caller) {
    return tagged(await this.recommendations.one(id, caller));
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Its versions with authors, decisions and what each revision changed, oldest first' })
  async history(@Id() id: string, @Caller() caller: Caller) {
    return { items: await this.recommendations.history(id, caller) };
  }

  @Post()
  @ApiOperation({ summary: 'Draft a recommendation or guideline' })
  async draft(@Body() body: DraftRecommendation, @Caller() caller: Caller, @Context() context: CommandContext) {
    return tagged(await this.recommendations.draft(body, caller, context));
  }

  @Put(':id')
  @ApiOperation({ summary: 'Change the text before it is published; a reviewed one is a draft again' })
  async revise(
    @Id() id: string,
    @Body() body: ReviseRecommendation,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.recommendations.revise({ id, caller, context, ifMatch }, body));
  }

  @Post(':id/review-requested')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask those who may review it, and did not write it, for a review of the draft' })
  async reviewRequested(
    @Id() id: string,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.recommendations.requestReview({ id, caller, context, ifMatch }));
  }

  @Post(':id/reviewed')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that the version read was reviewed, by somebody who did not write it' })
  async reviewed(
    @Id() id: string,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.recommendations.review({ id, caller, context, ifMatch }));
  }

  @Post(':id/published')
  @HttpCode(200)
  @ApiOperation({ summary: 'Publish the reviewed version read' })
  async published(
    @Id() id: string,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.recommendations.publish({ id, caller, context, ifMatch }));
  }

  @Post(':id/reaffirmed')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Say why a stale one holds all the same',
    description: 'Every figure that moved is renewed by a sealed snapshot of now, or dropped.',
  })
  async reaffirmed(
    @Id() id: string,
    @Body() body: ReaffirmRecommendation,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.recommendations.reaffirm({ id, caller, context, ifMatch }, body));
  }

  @Post(':id/withdrawn')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw a published one, with the reason' })
  async withdrawn(
    @Id() id: string,
    @Body() { reason }: WithReason,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.recommendations.withdraw({ id, caller, context, ifMatch }, reason));
  }
}
