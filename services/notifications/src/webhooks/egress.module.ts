import { SETTINGS } from '@integras/service-kit';
import { Module } from '@nestjs/common';
import type { NotificationsSettings } from '../notifications.settings.js';
import { Egress } from './egress.js';
import { Places } from './places.js';

/** The one way out to addresses that somebody entered, and how many are sent to at a time. */
@Module({
  providers: [
    {
      provide: Egress,
      useFactory: ({ WEBHOOK_TARGETS: targets, WEBHOOK_SECONDS: seconds }: NotificationsSettings) =>
        new Egress({ targets, seconds }),
      inject: [SETTINGS],
    },
    {
      provide: Places,
      useFactory: ({ WEBHOOK_PLACES: quick, WEBHOOK_SLOW_SECONDS: seconds }: NotificationsSettings) =>
        new Places({ quick, patienceMillis: seconds * 1_000 }),
      inject: [SETTINGS],
    },
  ],
  exports: [Egress, Places],
})
export class EgressModule {}
