import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CorrectRecord, VoidRecord } from '../project-records/project-record.requests.js';
import { HandIn, SetDuties } from './duty.requests.js';
import { Duties } from './duties.service.js';

@ApiTags('reporting duties')
@Controller('v1/projects/:project/reporting-duties')
export class DutiesController {
  constructor(private readonly duties: Duties) {}

  @Get()
  @ApiOperation({ summary: 'Who has to report what until when, with the days a report is overdue' })
  async list(@Id('project') project: string, @Caller() caller: Caller) {
    return { items: await this.duties.list(project, caller) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A reporting duty as it stands' })
  async one(@Id('project') project: string, @Id() id: string, @Caller() caller: Caller) {
    const found = await this.duties.one({ project, id, caller });
    return withEtag(found, found.version);
  }

  @Post()
  @ApiOperation({ summary: 'Say who has to report what until when: a duty for each partner or pilot named' })
  set(
    @Id('project') project: string,
    @Body() body: SetDuties,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.duties.set({ project, caller, context }, body);
  }

  @Post(':id/handed-in')
  @ApiOperation({ summary: 'Hand in a report that is owed' })
  handIn(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: HandIn,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.duties.handIn({ project, id, caller, context, ifMatch }, body);
  }

  @Post(':id/corrections')
  @ApiOperation({ summary: 'Correct what is said of it; a day taken away takes its step back' })
  correct(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: CorrectRecord,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.duties.correct({ project, id, caller, context, ifMatch }, body);
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
    return this.duties.void({ project, id, caller, context, ifMatch }, body);
  }
}
