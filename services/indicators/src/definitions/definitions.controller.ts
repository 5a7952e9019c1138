import { Caller, type CommandContext, Context } from '@integras/service-kit';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ShownState } from './definition.entity.js';
import { AddIndicator, ChangeIndicator, StatesQuery } from './definition.requests.js';
import { Definitions, type ShownDefinition, type Versions } from './definitions.service.js';
import { vocabulary, type Vocabulary } from './vocabulary.js';

@ApiTags('definitions')
@Controller('v1')
export class DefinitionsController {
  constructor(private readonly definitions: Definitions) {}

  @Get('definitions')
  @ApiOperation({
    summary: 'The indicators there are, what they mean and how they are counted',
    description: 'Those that have figures and are not retired; others where their state is asked for.',
  })
  async list(@Query() { state }: StatesQuery, @Caller() caller: Caller): Promise<{ items: ShownDefinition[] }> {
    return {
      items: await this.definitions.list((state?.split(',') as ShownState[] | undefined) ?? ['counted'], caller),
    };
  }

  @Get('definitions/:code')
  @ApiOperation({ summary: 'Every version of an indicator, oldest first, and when it was retired' })
  versions(@Param('code') code: string, @Caller() caller: Caller): Promise<Versions> {
    return this.definitions.versions(code, caller);
  }

  @Get('definition-vocabulary')
  @ApiOperation({ summary: 'The cases that can be counted, and what a definition can read of them' })
  vocabulary(): Vocabulary {
    return vocabulary;
  }

  @Post('definitions')
  @ApiOperation({ summary: 'Define an indicator', description: 'It is counted from the beginning, in the background.' })
  add(@Body() body: AddIndicator, @Caller() caller: Caller, @Context() context: CommandContext) {
    return this.definitions.add(body, caller, context);
  }

  @Post('definitions/:code/adoption')
  @ApiOperation({
    summary: 'Have an offered indicator counted',
    description: 'As by a new definition: from the beginning, in the background.',
  })
  adopt(@Param('code') code: string, @Caller() caller: Caller, @Context() context: CommandContext) {
    return this.definitions.adopt(code, caller, context);
  }

  @Post('definitions/:code/versions')
  @ApiOperation({
    summary: 'Change what an indicator means',
    description: 'A new version; figures of the old one stay readable as they were.',
  })
  change(
    @Param('code') code: string,
    @Body() body: ChangeIndicator,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.definitions.change(code, body, caller, context);
  }
}
