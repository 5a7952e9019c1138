import { Caller, type CommandContext, Context, Id, PageQuery } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AcceptInvitation, Invite } from './invitation.requests.js';
import { Invitations } from './invitations.service.js';

@ApiTags('invitations')
@Controller('v1/invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Get()
  @ApiOperation({ summary: 'The invitations you made or could have made, the newest first' })
  list(@Query() query: PageQuery, @Caller() caller: Caller) {
    return this.invitations.list(query, caller);
  }

  @Post()
  @ApiOperation({ summary: 'Offer roles within scopes that yours contain, to whoever signs in with the link' })
  invite(@Body() body: Invite, @Caller() caller: Caller, @Context() context: CommandContext) {
    return this.invitations.invite(body, caller, context);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an invitation back that nobody has accepted' })
  withdraw(@Id() id: string, @Caller() caller: Caller, @Context() context: CommandContext) {
    return this.invitations.withdraw(id, caller, context);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What an invitation offers, by the key of its link' })
  preview(@Body() { key }: AcceptInvitation) {
    return this.invitations.behind(key);
  }

  @Post('acceptance')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take what an invitation offers, as who you signed in as. Repeating it changes nothing' })
  accept(@Body() { key }: AcceptInvitation, @Caller() caller: Caller, @Context() context: CommandContext) {
    return this.invitations.accept(key, caller, context);
  }
}
