import { Caller } from '@integras/service-kit';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Accounts } from './accounts.service.js';

@ApiTags('accounts')
@Controller('v1/me')
export class MeController {
  constructor(private readonly accounts: Accounts) {}

  @Get()
  @ApiOperation({ summary: 'Who you are here, and what you were granted' })
  async me(@Caller() { account, kind, grants }: Caller) {
    const name = account === undefined ? undefined : await this.accounts.nameOf(account);
    return { account, name, kind, grants };
  }
}
