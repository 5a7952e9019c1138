import { Caller, type CommandContext, Context, Id, Public } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Register } from './registration.requests.js';
import { Registrations } from './registrations.service.js';

@ApiTags('registrations')
@Controller('v1')
export class RegistrationsController {
  constructor(private readonly registrations: Registrations) {}

  @Get('sessions/:session/registrations')
  @ApiOperation({ summary: 'Who registered for a session; names only for those who organise it' })
  async list(@Id('session') session: string, @Caller() caller: Caller) {
    return { items: await this.registrations.list(session, caller) };
  }

  @Post('sessions/:session/registrations')
  @ApiOperation({ summary: 'Register somebody for a session' })
  register(
    @Id('session') session: string,
    @Body() body: Register,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.registrations.byOrganiser(session, body, caller, context);
  }

  @Post('sessions/:session/registrations/:registration/cancellation')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Take a registration back; whoever waits longest gets the place',
    description: 'Until the session is over, and of nobody who was noted as there. Places are given until it begins.',
  })
  withdraw(
    @Id('session') session: string,
    @Id('registration') registration: string,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.registrations.withdrawFor(session, registration, caller, context);
  }

  @Post('sessions/:session/attendees/:attendee/erasure')
  @HttpCode(204)
  @ApiOperation({ summary: 'Erase the name and address of an attendee who asked for it; what they attended stays' })
  forget(@Id('session') session: string, @Id('attendee') attendee: string, @Caller() caller: Caller): Promise<void> {
    return this.registrations.forget(session, attendee, caller);
  }

  @Public()
  @Get('registration-links/:link')
  @ApiOperation({ summary: 'The session one can register for by a link; needs no token' })
  session(@Param('link') link: string) {
    return this.registrations.session(link);
  }

  @Public()
  @Post('registration-links/:link/registrations')
  @ApiOperation({
    summary: 'Register by a link; needs no token',
    description:
      'What became of it, and the personal link, stand in a letter to the address. The answer is the same for every address, known or not.',
  })
  registerByLink(@Param('link') link: string, @Body() body: Register, @Context() context: CommandContext) {
    return this.registrations.byLink(link, body, context);
  }

  @Public()
  @Get('my-registrations/:link')
  @ApiOperation({ summary: 'A registration by its personal link; needs no token' })
  mine(@Param('link') link: string) {
    return this.registrations.mine(link);
  }

  @Public()
  @Post('my-registrations/:link/cancellation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take one’s registration back by its personal link; needs no token' })
  withdrawMine(@Param('link') link: string, @Context() context: CommandContext) {
    return this.registrations.withdrawMine(link, context);
  }

  @Public()
  @Post('my-contact/:link/erasure')
  @HttpCode(204)
  @ApiOperation({ summary: 'Erase one’s name and address by the link that was mailed to it; needs no token' })
  forgetMe(@Param('link') link: string): Promise<void> {
    return this.registrations.forgetMe(link);
  }
}
