import { Caller, type CommandContext, Context, Id, IfMatch, PageQuery, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EndRights } from '../grants/grant.requests.js';
import { RegisterAccount } from './account.requests.js';
import { Accounts, type ShownAccount } from './accounts.service.js';

@ApiTags('accounts')
@Controller('v1/accounts')
export class AccountsController {
  constructor(private readonly accounts: Accounts) {}

  @Get()
  @ApiOperation({ summary: 'The accounts you may know of, by name' })
  list(@Query() query: PageQuery, @Caller() caller: Caller) {
    return this.accounts.list(query, caller);
  }

  @Get(':id')
  @ApiOperation({ summary: 'An account with its grants; its ETag is the version to change' })
  async one(@Id() id: string, @Caller() caller: Caller) {
    return versioned(await this.accounts.one(id, caller));
  }

  @Post()
  @ApiOperation({ summary: 'Register a person or a partner system, without any rights yet' })
  async register(@Body() body: RegisterAccount, @Caller() caller: Caller, @Context() context: CommandContext) {
    return versioned(await this.accounts.register(body, caller, context));
  }

  @Post(':id/close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close an account with everything it was granted' })
  async close(
    @Id() id: string,
    @Body() { reason }: EndRights,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return versioned(await this.accounts.close({ id, caller, context, ifMatch, reason }));
  }
}

function versioned(account: ShownAccount): ShownAccount {
  return withEtag(account, account.version);
}
