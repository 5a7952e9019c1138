import { Caller, type CommandContext, Context, Id } from '@integras/service-kit';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AddTerritory, JoinPartner, OpenProject } from './project.requests.js';
import { Projects } from './projects.service.js';

@ApiTags('projects')
@Controller('v1/projects')
export class ProjectsController {
  constructor(private readonly projects: Projects) {}

  @Get()
  @ApiOperation({ summary: 'Projects' })
  async list(@Caller() caller: Caller) {
    return { items: await this.projects.list(caller) };
  }

  @Get(':project')
  @ApiOperation({ summary: 'A project with its countries, territories and partners' })
  one(@Id('project') project: string, @Caller() caller: Caller) {
    return this.projects.one(project, caller);
  }

  @Post()
  @ApiOperation({ summary: 'Open a project for monitoring' })
  open(@Body() body: OpenProject, @Caller() caller: Caller, @Context() context: CommandContext) {
    return this.projects.open(body, caller, context);
  }

  @Post(':project/territories')
  @ApiOperation({ summary: 'Add a territory in which pilots act' })
  addTerritory(
    @Id('project') project: string,
    @Body() body: AddTerritory,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.projects.addTerritory(project, body, caller, context);
  }

  @Post(':project/partners')
  @ApiOperation({ summary: 'Let an organisation join the partnership' })
  joinPartner(
    @Id('project') project: string,
    @Body() body: JoinPartner,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.projects.joinPartner(project, body, caller, context);
  }
}
