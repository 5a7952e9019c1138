import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MissMilestone, PlanMilestone, ReachMilestone, RebaselineMilestone } from './milestone.requests.js';
import { Milestones } from './milestones.service.js';

@ApiTags('milestones')
@Controller('v1/pilots/:pilot/milestones')
export class MilestonesController {
  constructor(private readonly milestones: Milestones) {}

  @Get()
  @ApiOperation({ summary: 'The work plan of a pilot, by due day' })
  async list(@Id('pilot') pilot: string, @Caller() caller: Caller) {
    return { items: await this.milestones.ofPilot(pilot, caller) };
  }

  @Get(':milestone')
  @ApiOperation({ summary: 'A milestone as it stands' })
  async one(@Id('pilot') pilot: string, @Id('milestone') id: string, @Caller() caller: Caller) {
    const milestone = await this.milestones.one(pilot, id, caller);
    return withEtag(milestone, milestone.version);
  }

  @Post()
  @ApiOperation({ summary: 'Add a milestone to the work plan' })
  plan(
    @Id('pilot') pilot: string,
    @Body() body: PlanMilestone,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.milestones.plan({ pilot, caller, context }, body);
  }

  @Post(':milestone/reached')
  @ApiOperation({ summary: 'Report that a milestone was reached' })
  reached(
    @Id('pilot') pilot: string,
    @Id('milestone') file: string,
    @Body() body: ReachMilestone,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.milestones.reach({ pilot, file, caller, context, ifMatch }, body);
  }

  @Post(':milestone/missed')
  @ApiOperation({ summary: 'Report that a milestone will not be reached' })
  missed(
    @Id('pilot') pilot: string,
    @Id('milestone') file: string,
    @Body() body: MissMilestone,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.milestones.miss({ pilot, file, caller, context, ifMatch }, body);
  }

  @Post(':milestone/rebaselined')
  @ApiOperation({ summary: 'Plan a milestone for another day, with the reason' })
  rebaselined(
    @Id('pilot') pilot: string,
    @Id('milestone') file: string,
    @Body() body: RebaselineMilestone,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.milestones.rebaseline({ pilot, file, caller, context, ifMatch }, body);
  }
}
