import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CorrectRecord, VoidRecord } from '../project-records/project-record.requests.js';
import { MakeCodeMapping } from './code-mapping.requests.js';
import { CodeMappings } from './code-mappings.service.js';

@ApiTags('code mappings')
@Controller('v1/projects/:project/code-mappings')
export class CodeMappingsController {
  constructor(private readonly codeMappings: CodeMappings) {}

  @Get()
  @ApiOperation({ summary: 'How categories of national lists become the common codes, country by country' })
  async list(@Id('project') project: string, @Caller() caller: Caller) {
    return { items: await this.codeMappings.list(project, caller) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A mapping of a national list as it stands; its version is its ETag' })
  async one(@Id('project') project: string, @Id() id: string, @Caller() caller: Caller) {
    const found = await this.codeMappings.one({ project, id, caller });
    return withEtag(found, found.version);
  }

  @Post()
  @ApiOperation({ summary: 'Lay down which common codes stand for the categories of a national list' })
  make(
    @Id('project') project: string,
    @Body() body: MakeCodeMapping,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.codeMappings.make({ project, caller, context }, body);
  }

  @Post(':id/corrections')
  @ApiOperation({ summary: 'Give it a new version, with the reason; what was imported before stays as it was' })
  correct(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: CorrectRecord,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.codeMappings.correct({ project, id, caller, context, ifMatch }, body);
  }

  @Post(':id/void')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take it back' })
  void(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: VoidRecord,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.codeMappings.void({ project, id, caller, context, ifMatch }, body);
  }
}
