import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CorrectRecord, VoidRecord } from '../project-records/project-record.requests.js';
import { AddressObstacle, ReportObstacle, SolveObstacle } from './obstacle.requests.js';
import { Obstacles } from './obstacles.service.js';

@ApiTags('obstacles')
@Controller('v1/projects/:project/obstacles')
export class ObstaclesController {
  constructor(private readonly obstacles: Obstacles) {}

  @Get()
  @ApiOperation({ summary: 'The obstacles of a project, those that are not solved first' })
  async list(@Id('project') project: string, @Caller() caller: Caller) {
    return { items: await this.obstacles.list(project, caller) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'An obstacle as it stands' })
  async one(@Id('project') project: string, @Id() id: string, @Caller() caller: Caller) {
    const found = await this.obstacles.one({ project, id, caller });
    return withEtag(found, found.version);
  }

  @Post()
  @ApiOperation({ summary: 'Report an obstacle of organisation, law or budget' })
  report(
    @Id('project') project: string,
    @Body() body: ReportObstacle,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.obstacles.report({ project, caller, context }, body);
  }

  @Post(':id/addressed')
  @ApiOperation({ summary: 'Say that somebody sees to it, or which solution was identified' })
  address(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: AddressObstacle,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.obstacles.address({ project, id, caller, context, ifMatch }, body);
  }

  @Post(':id/solved')
  @ApiOperation({ summary: 'Say that it was alleviated or resolved' })
  solve(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: SolveObstacle,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.obstacles.solve({ project, id, caller, context, ifMatch }, body);
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
    return this.obstacles.correct({ project, id, caller, context, ifMatch }, body);
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
    return this.obstacles.void({ project, id, caller, context, ifMatch }, body);
  }
}
