import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EndRights } from '../grants/grant.requests.js';
import { AgreeDisclosure } from './disclosure.requests.js';
import { Disclosures } from './disclosures.service.js';

@ApiTags('disclosures')
@Controller('v1/accounts/:id/disclosures')
export class DisclosuresController {
  constructor(private readonly disclosures: Disclosures) {}

  @Get()
  @ApiOperation({ summary: 'How much a partner system is told of the participants of which pilots' })
  async list(@Id() id: string, @Caller() caller: Caller) {
    return { items: await this.disclosures.of(id, caller) };
  }

  @Post()
  @ApiOperation({
    summary: 'Agree how much a partner system is told of the participants of a pilot, from now on',
    description: 'Another level takes the place of the one that stands.',
  })
  async agree(
    @Id() id: string,
    @Body() body: AgreeDisclosure,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    const agreed = await this.disclosures.agree({ id, caller, context, ifMatch }, body);
    return withEtag(agreed, agreed.account.version);
  }

  @Post(':disclosure/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'End an agreement: nothing more is told' })
  async end(
    @Id() id: string,
    @Id('disclosure') disclosure: string,
    @Body() { reason }: EndRights,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    const account = await this.disclosures.end({ id, caller, context, ifMatch, reason }, disclosure);
    return withEtag(account, account.version);
  }
}
