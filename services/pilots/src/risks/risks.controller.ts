import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { VoidRecord } from '../project-records/project-record.requests.js';
import { AssessRisk, IdentifyRisk } from './risk.requests.js';
import { Risks } from './risks.service.js';

@ApiTags('risks')
@Controller('v1/projects/:project/risks')
export class RisksController {
  constructor(private readonly risks: Risks) {}

  @Get()
  @ApiOperation({ summary: 'The risks of a project, the gravest first' })
  async list(@Id('project') project: string, @Caller() caller: Caller) {
    return { items: await this.risks.list(project, caller) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A risk as it is assessed' })
  async one(@Id('project') project: string, @Id() id: string, @Caller() caller: Caller) {
    const found = await this.risks.one({ project, id, caller });
    return withEtag(found, found.version);
  }

  @Post()
  @ApiOperation({ summary: 'Identify a risk' })
  identify(
    @Id('project') project: string,
    @Body() body: IdentifyRisk,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.risks.identify({ project, caller, context }, body);
  }

  @Post(':id/assessed')
  @ApiOperation({ summary: 'Assess a risk anew, or say that it occurred or is over' })
  assess(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: AssessRisk,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.risks.assess({ project, id, caller, context, ifMatch }, body);
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
    return this.risks.void({ project, id, caller, context, ifMatch }, body);
  }
}
