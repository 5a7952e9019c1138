import { Caller, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SetWebhook } from './preference.requests.js';
import { OwnWebhooks } from './own-webhooks.service.js';

@ApiTags('preferences')
@Controller('v1/preferences/webhook')
export class OwnWebhooksController {
  constructor(private readonly webhooks: OwnWebhooks) {}

  @Put()
  @ApiOperation({
    summary: 'Name where your notices are sent to; the answer holds the secret they are signed with, once',
  })
  async set(@Body() { url }: SetWebhook, @Caller() caller: Caller, @IfMatch() ifMatch: number | undefined) {
    const preferences = await this.webhooks.set(url, caller, ifMatch);
    return withEtag(preferences, preferences.version);
  }

  @Post('confirmation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Have the receiver answer a challenge; then notices are sent' })
  async confirm(@Caller() caller: Caller) {
    const preferences = await this.webhooks.confirm(caller);
    return withEtag(preferences, preferences.version);
  }

  @Post('removal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send nothing there any more, and forget the address' })
  async remove(@Caller() caller: Caller) {
    const preferences = await this.webhooks.remove(caller);
    return withEtag(preferences, preferences.version);
  }
}
