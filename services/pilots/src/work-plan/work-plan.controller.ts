import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CorrectRecord, VoidRecord } from '../project-records/project-record.requests.js';
import {
  AcceptWorkItem,
  DeliverWorkItem,
  PlanWorkItem,
  PlanWorkPackage,
  RebaselineWorkItem,
} from './work-plan.requests.js';
import { WorkPlan } from './work-plan.service.js';

@ApiTags('work plan')
@Controller('v1/projects/:project')
export class WorkPlanController {
  constructor(private readonly plan: WorkPlan) {}

  @Get('work-packages')
  @ApiOperation({ summary: 'The work plan of a project: packages with activities, deliverables and outputs' })
  async list(@Id('project') project: string, @Caller() caller: Caller) {
    return { items: await this.plan.packages(project, caller) };
  }

  @Get('work-packages/:id')
  @ApiOperation({ summary: 'A work package' })
  async package(@Id('project') project: string, @Id() id: string, @Caller() caller: Caller) {
    const found = await this.plan.package({ project, id, caller });
    return withEtag(found, found.version);
  }

  @Post('work-packages')
  @ApiOperation({ summary: 'Add a work package' })
  planPackage(
    @Id('project') project: string,
    @Body() body: PlanWorkPackage,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.plan.planPackage({ project, caller, context }, body);
  }

  @Post('work-packages/:id/corrections')
  @ApiOperation({ summary: 'Correct what is said of a work package' })
  correctPackage(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: CorrectRecord,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.plan.correctPackage({ project, id, caller, context, ifMatch }, body);
  }

  @Post('work-packages/:id/void')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a work package out of the plan' })
  voidPackage(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: VoidRecord,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.plan.voidPackage({ project, id, caller, context, ifMatch }, body);
  }

  @Get('work-items/:id')
  @ApiOperation({ summary: 'An activity, deliverable or output' })
  async item(@Id('project') project: string, @Id() id: string, @Caller() caller: Caller) {
    const found = await this.plan.item({ project, id, caller });
    return withEtag(found, found.version);
  }

  @Post('work-items')
  @ApiOperation({ summary: 'Add an activity, deliverable or output to a work package' })
  planItem(
    @Id('project') project: string,
    @Body() body: PlanWorkItem,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.plan.planItem({ project, caller, context }, body);
  }

  @Post('work-items/:id/delivered')
  @ApiOperation({ summary: 'Report that it was done or handed over, with its evidence' })
  deliver(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: DeliverWorkItem,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.plan.deliver({ project, id, caller, context, ifMatch }, body);
  }

  @Post('work-items/:id/accepted')
  @ApiOperation({ summary: 'Accept what was delivered' })
  accept(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: AcceptWorkItem,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.plan.accept({ project, id, caller, context, ifMatch }, body);
  }

  @Post('work-items/:id/rebaselined')
  @ApiOperation({ summary: 'Plan it for another day, with the reason' })
  rebaseline(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: RebaselineWorkItem,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.plan.rebaseline({ project, id, caller, context, ifMatch }, body);
  }

  @Post('work-items/:id/corrections')
  @ApiOperation({ summary: 'Correct what is said of it; a day taken away takes its step back' })
  correctItem(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: CorrectRecord,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.plan.correctItem({ project, id, caller, context, ifMatch }, body);
  }

  @Post('work-items/:id/void')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take it out of the plan' })
  voidItem(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: VoidRecord,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.plan.voidItem({ project, id, caller, context, ifMatch }, body);
  }
}
