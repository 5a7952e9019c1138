import { Caller, type CommandContext, Context, Id, IfMatch, PageQuery, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Enrol, FollowUp, GiveSupport, LeavePilot, RecordOutcome, ReEnter } from './participant.requests.js';
import { Participants } from './participants.service.js';

@ApiTags('participants')
@Controller('v1/pilots/:pilot/participants')
export class ParticipantsController {
  constructor(private readonly participants: Participants) {}

  @Get()
  @ApiOperation({ summary: 'The participants of a pilot, by day of enrolment' })
  list(@Id('pilot') pilot: string, @Query() query: PageQuery, @Caller() caller: Caller) {
    return this.participants.ofPilot(pilot, query, caller);
  }

  @Get(':participant')
  @ApiOperation({ summary: 'A participant with outcomes, support and follow-ups' })
  async one(@Id('pilot') pilot: string, @Id('participant') id: string, @Caller() caller: Caller) {
    const participant = await this.participants.one(pilot, id, caller);
    return withEtag(participant, participant.version);
  }

  @Get(':participant/amendments')
  @ApiOperation({
    summary: 'What was corrected or taken back of a participant: from what to what, and why; the newest first',
  })
  async amendments(@Id('pilot') pilot: string, @Id('participant') id: string, @Caller() caller: Caller) {
    return { items: await this.participants.amendments(pilot, id, caller) };
  }

  @Post()
  @ApiOperation({ summary: 'Enrol a person; the reference is not kept' })
  enrol(@Id('pilot') pilot: string, @Body() body: Enrol, @Caller() caller: Caller, @Context() context: CommandContext) {
    return this.participants.enrol({ pilot, caller, context }, body);
  }

  @Post(':participant/exit')
  @ApiOperation({ summary: 'Report that a participation ended' })
  exit(
    @Id('pilot') pilot: string,
    @Id('participant') file: string,
    @Body() body: LeavePilot,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.participants.exit({ pilot, file, caller, context, ifMatch }, body);
  }

  @Post(':participant/re-entry')
  @ApiOperation({ summary: 'Report that a person who had left came back; earlier follow-ups are taken back' })
  reEnter(
    @Id('pilot') pilot: string,
    @Id('participant') file: string,
    @Body() body: ReEnter,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.participants.reEnter({ pilot, file, caller, context, ifMatch }, body);
  }

  @Post(':participant/outcomes')
  @ApiOperation({ summary: 'Record what happened on a track' })
  recordOutcome(
    @Id('pilot') pilot: string,
    @Id('participant') file: string,
    @Body() body: RecordOutcome,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.participants.recordOutcome({ pilot, file, caller, context, ifMatch }, body);
  }

  @Post(':participant/support')
  @ApiOperation({ summary: 'Record hours of support' })
  giveSupport(
    @Id('pilot') pilot: string,
    @Id('participant') file: string,
    @Body() body: GiveSupport,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.participants.giveSupport({ pilot, file, caller, context, ifMatch }, body);
  }

  @Post(':participant/follow-ups')
  @ApiOperation({ summary: 'Record what was learnt after leaving' })
  followUp(
    @Id('pilot') pilot: string,
    @Id('participant') file: string,
    @Body() body: FollowUp,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.participants.followUp({ pilot, file, caller, context, ifMatch }, body);
  }
}
