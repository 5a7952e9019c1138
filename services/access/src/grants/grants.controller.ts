import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EndRights, GiveGrant } from './grant.requests.js';
import { Grants } from './grants.service.js';

@ApiTags('grants')
@Controller('v1/accounts/:id/grants')
export class GrantsController {
  constructor(private readonly grants: Grants) {}

  @Post()
  @ApiOperation({ summary: 'Give an account a role within a scope that yours contains' })
  async give(
    @Id() id: string,
    @Body() body: GiveGrant,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    const given = await this.grants.give({ id, caller, context, ifMatch }, body);
    return withEtag(given, given.account.version);
  }

  @Post(':grant/revoke')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a role within a scope back' })
  async revoke(
    @Id() id: string,
    @Id('grant') grant: string,
    @Body() { reason }: EndRights,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    const account = await this.grants.revoke({ id, caller, context, ifMatch, reason }, grant);
    return withEtag(account, account.version);
  }
}
