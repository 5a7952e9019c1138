import { SETTINGS } from '@integras/service-kit';
import { Module } from '@nestjs/common';
import type { NotificationsSettings } from '../notifications.settings.js';
import { Egress } from './egress.js';

/** The one way out to addresses that somebody entered. */
@Module({
  providers: [
    {
      provide: Egress,
      useFactory: ({ WEBHOOK_TARGETS: targets, WEBHOOK_SECONDS: seconds }: NotificationsSettings) =>
        new Egress({ targets, seconds }),
      inject: [SETTINGS],
    },
  ],
  exports: [Egress],
})
export class EgressModule {}
