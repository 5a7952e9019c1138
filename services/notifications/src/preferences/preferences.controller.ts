import { Caller, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ConfirmEmail, SetPreferences } from './preference.requests.js';
import { Preferences, type ShownPreferences } from './preferences.service.js';

@ApiTags('preferences')
@Controller('v1/preferences')
export class PreferencesController {
  constructor(private readonly preferences: Preferences) {}

  @Get()
  @ApiOperation({ summary: 'How and of what you are told; its ETag is the version to change' })
  async mine(@Caller() caller: Caller) {
    return versioned(await this.preferences.of(caller));
  }

  @Put()
  @ApiOperation({ summary: 'Set how and of what you are told' })
  async set(@Body() body: SetPreferences, @Caller() caller: Caller, @IfMatch() ifMatch: number | undefined) {
    return versioned(await this.preferences.set(body, caller, ifMatch));
  }

  @Post('email/ask-again')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send the link that confirms your address again' })
  async askAgain(@Caller() caller: Caller) {
    return versioned(await this.preferences.askAgain(caller));
  }

  @Post('email/confirm')
  @HttpCode(200)
  @ApiOperation({ summary: 'Confirm your address with the key that was sent to it' })
  async confirm(@Body() { key }: ConfirmEmail, @Caller() caller: Caller) {
    return versioned(await this.preferences.confirm(key, caller));
  }
}

const versioned = (preferences: ShownPreferences) => withEtag(preferences, preferences.version);
