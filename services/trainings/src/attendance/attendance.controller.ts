import { Caller, type CommandContext, Context, Id, IfMatch, Public, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { WallCode } from '../registrations/registration.requests.js';
import { CorrectAttendance, NoteAttendance, VoidAttendance } from './attendance.requests.js';
import { Attendance, type ShownAttendance } from './attendance.service.js';
import { Participations } from './participations.service.js';

@ApiTags('attendance')
@Controller('v1')
export class AttendanceController {
  constructor(
    private readonly attendance: Attendance,
    private readonly participations: Participations,
  ) {}

  @Get('sessions/:session/attendance')
  @ApiOperation({ summary: 'Who attended a session' })
  async list(@Id('session') session: string, @Caller() caller: Caller) {
    return { items: await this.attendance.list(session, caller) };
  }

  @Post('sessions/:session/attendance')
  @HttpCode(200)
  @ApiOperation({ summary: 'Note who is there, by their registrations', description: 'Sent twice it changes nothing.' })
  async note(
    @Id('session') session: string,
    @Body() body: NoteAttendance,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return { items: await this.attendance.note(session, body, caller, context) };
  }

  @Get('sessions/:session/code')
  @ApiOperation({ summary: 'The code to put on the wall: another one each minute' })
  code(@Id('session') session: string, @Caller() caller: Caller) {
    return this.attendance.code(session, caller);
  }

  @Public()
  @Post('my-registrations/:link/attendance')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that one is there, by the code on the wall; needs no token' })
  byCode(@Param('link') link: string, @Body() { code }: WallCode, @Context() context: CommandContext) {
    return this.attendance.byCode(link, code, context);
  }

  @Post('attendance/:id/correction')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put right how long somebody was there' })
  async correct(
    @Id() id: string,
    @Body() body: CorrectAttendance,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return versioned(await this.attendance.correct({ id, caller, context, ifMatch }, body));
  }

  @Post('attendance/:id/void')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an attendance back' })
  async takeBack(
    @Id() id: string,
    @Body() body: VoidAttendance,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return versioned(await this.attendance.takeBack({ id, caller, context, ifMatch }, body));
  }

  @Get('schemes/:scheme/participations')
  @ApiOperation({ summary: 'What came of a training' })
  participationsOf(@Id('scheme') scheme: string, @Caller() caller: Caller) {
    return this.participations.of(scheme, caller);
  }

  @Get('projects/:project/participations')
  @ApiOperation({ summary: 'Participations and persons in the trainings of a project' })
  inProject(@Id('project') project: string, @Caller() caller: Caller) {
    return this.participations.inProject(project, caller);
  }
}

const versioned = (attendance: ShownAttendance): ShownAttendance => withEtag(attendance, attendance.version);
