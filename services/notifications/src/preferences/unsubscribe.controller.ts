import { notFound, Public, SETTINGS } from '@integras/service-kit';
import { Controller, Get, HttpCode, Inject, Param, Post, Redirect } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { NotificationsSettings } from '../notifications.settings.js';
import { Preferences } from './preferences.service.js';

/** What mail programs call for one click, without a session (RFC 8058). */
@ApiTags('preferences')
@Controller('v1/unsubscribe/:key')
@Public()
export class UnsubscribeController {
  constructor(
    private readonly preferences: Preferences,
    @Inject(SETTINGS) private readonly settings: NotificationsSettings,
  ) {}

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'End the mails this key came with' })
  async unsubscribe(@Param('key') key: string): Promise<void> {
    if (!/^[\w-]{32}$/.test(key)) throw notFound();
    await this.preferences.unsubscribe(key);
  }

  /** Programs that check mails follow every link: reading one must not end anything. */
  @Get()
  @Redirect()
  @ApiOperation({ summary: 'Leads a person to their settings' })
  settingsPage() {
    return { url: new URL('/app/notifications/settings', this.settings.PUBLIC_URL).href, statusCode: 303 };
  }
}
