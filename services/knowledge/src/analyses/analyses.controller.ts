import { randomUUID } from 'node:crypto';
import { Caller, type CommandContext, Context, Id, IfMatch, Public, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AddItem,
  AnalysesQuery,
  BeginAnalysis,
  ChangeItem,
  ComparisonQuery,
  DescribeEdition,
  MoveItem,
} from './analysis.requests.js';
import { Analyses, type Changing } from './analyses.service.js';
import { change, move, remove } from './decisions.js';
import type { ShownEdition } from './shown-analysis.js';

const tagged = (shown: ShownEdition): ShownEdition => withEtag(shown, shown.version);

@ApiTags('analyses')
@Controller('v1/analyses')
export class AnalysesController {
  constructor(private readonly analyses: Analyses) {}

  @Public()
  @Get()
  @ApiOperation({ summary: 'Territorial analyses; without a token those with a published edition' })
  list(@Query() query: AnalysesQuery, @Caller() caller: Caller) {
    return this.analyses.list(query, caller);
  }

  @Public()
  @Get('comparison')
  @ApiOperation({ summary: 'The newest published editions of two to four analyses side by side, topic by topic' })
  compare(@Query() { analyses }: ComparisonQuery, @Caller() caller: Caller) {
    return this.analyses.compare([...new Set(analyses.split(','))], caller);
  }

  @Public()
  @Get(':id')
  @ApiOperation({ summary: 'An analysis with its editions, the newest first' })
  one(@Id() id: string, @Caller() caller: Caller) {
    return this.analyses.one(id, caller);
  }

  @Public()
  @Get(':id/editions/:number')
  @ApiOperation({ summary: 'An edition with its items, and what it changed against the one before' })
  async edition(@Id() id: string, @Param('number', ParseIntPipe) number: number, @Caller() caller: Caller) {
    return tagged(await this.analyses.edition(id, number, caller));
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Who changed what in which edition, oldest first' })
  async history(@Id() id: string, @Caller() caller: Caller) {
    return { items: await this.analyses.history(id, caller) };
  }

  @Post()
  @ApiOperation({ summary: 'Begin the analysis of a territory' })
  async begin(@Body() body: BeginAnalysis, @Caller() caller: Caller, @Context() context: CommandContext) {
    return tagged(await this.analyses.begin(body, caller, context));
  }

  @Post(':id/editions')
  @ApiOperation({ summary: 'Begin the next edition from the last one' })
  async beginNext(@Id() id: string, @Caller() caller: Caller, @Context() context: CommandContext) {
    return tagged(await this.analyses.beginNext({ id, caller, context, ifMatch: undefined }));
  }

  @Put(':id/text')
  @ApiOperation({
    summary: 'Change title and summary of the edition that is being written',
    description: '`If-Match` is its `textVersion`: items may change meanwhile.',
  })
  async describe(
    @Id() id: string,
    @Body() body: DescribeEdition,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.analyses.describe({ id, caller, context, ifMatch }, body));
  }

  @Post(':id/published')
  @HttpCode(200)
  @ApiOperation({ summary: 'Publish the version read; from then on the edition stays as it is' })
  async published(
    @Id() id: string,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return tagged(await this.analyses.publish({ id, caller, context, ifMatch }));
  }

  @Post(':id/items')
  @ApiOperation({ summary: 'Add a strength, weakness, opportunity or threat; it stands last in its quadrant' })
  async add(
    @Id() id: string,
    @Body() { id: item = randomUUID(), ...content }: AddItem,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return tagged(await this.analyses.add({ id, caller, context, ifMatch: undefined }, item, content));
  }

  @Put(':id/items/:item')
  @ApiOperation({ summary: 'Change an item', description: "`If-Match` is the item's `version`." })
  async change(
    @Id() id: string,
    @Id('item') item: string,
    @Body() body: ChangeItem,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    const changing: Changing = { id, caller, context, ifMatch };
    return tagged(await this.analyses.changeItem(changing, item, (before) => change(before, item, body), body));
  }

  @Post(':id/items/:item/moved')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Move an item within its quadrant or to another one',
    description: "`If-Match` is the item's `version`.",
  })
  async moved(
    @Id() id: string,
    @Id('item') item: string,
    @Body() { to, ahead }: MoveItem,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    const changing: Changing = { id, caller, context, ifMatch };
    return tagged(await this.analyses.changeItem(changing, item, (before) => move(before, item, to, ahead)));
  }

  @Post(':id/items/:item/removed')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take an item out; earlier editions keep it',
    description: "`If-Match` is the item's `version`.",
  })
  async removed(
    @Id() id: string,
    @Id('item') item: string,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    const changing: Changing = { id, caller, context, ifMatch };
    return tagged(await this.analyses.changeItem(changing, item, (before) => remove(before, item)));
  }
}
