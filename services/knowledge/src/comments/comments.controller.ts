import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ChangeComment, CommentsQuery, MakeComment } from './comment.requests.js';
import { Comments, type ShownComment } from './comments.service.js';

const tagged = (shown: ShownComment): ShownComment => withEtag(shown, shown.version);

@ApiTags('comments')
@Controller('v1/comments')
export class CommentsController {
  constructor(private readonly comments: Comments) {}

  @Get()
  @ApiOperation({
    summary: 'What the partnership said of an analysis, practice, recommendation or initiative, the oldest first',
    description: 'What was withdrawn stands in its place without its words.',
  })
  list(@Query() query: CommentsQuery, @Caller() caller: Caller) {
    return this.comments.list(query, caller);
  }

  @Post()
  @ApiOperation({ summary: 'Comment on what its authors write; they are told' })
  async make(@Body() body: MakeComment, @Caller() caller: Caller, @Context() context: CommandContext) {
    return tagged(await this.comments.make(body, caller, context));
  }

  @Put(':id')
  @ApiOperation({ summary: 'Say your own comment otherwise' })
  async change(
    @Id() id: string,
    @Body() { text }: ChangeComment,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.comments.change({ id, caller, context, ifMatch }, text));
  }

  @Post(':id/withdrawn')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take your own comment back' })
  async withdrawn(
    @Id() id: string,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.comments.withdraw({ id, caller, context, ifMatch }));
  }

  @Post(':id/resolved')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that what it asked for is settled: whoever made it, and authors and reviewers' })
  async resolved(
    @Id() id: string,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.comments.resolve({ id, caller, context, ifMatch }));
  }

  @Post(':id/reopened')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that it is not settled after all' })
  async reopened(
    @Id() id: string,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.comments.reopen({ id, caller, context, ifMatch }));
  }
}
