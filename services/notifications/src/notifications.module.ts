import { PartnershipModule, SETTINGS, Streams } from '@integras/service-kit';
import { Module } from '@nestjs/common';
import type { NotificationsSettings } from './notifications.settings.js';
import { NoticesModule } from './notices.module.js';
import { Callout } from './partner-nats/callout.service.js';
import { PartnerAccounts } from './partner-nats/partner-accounts.service.js';
import { PARTNER_NATS, partnerNatsFrom } from './partner-nats/partner-nats.js';
import { StreamFiller } from './partner-nats/stream-filler.service.js';
import { Copier } from './subscriptions/copier.service.js';
import { Owners } from './subscriptions/owners.service.js';
import { SubscriptionsController } from './subscriptions/subscriptions.controller.js';
import { Subscriptions } from './subscriptions/subscriptions.service.js';
import { Challenge } from './webhooks/challenge.service.js';
import { Deliverer } from './webhooks/deliverer.service.js';
import { Deliveries } from './webhooks/deliveries.service.js';
import { Egress } from './webhooks/egress.js';

const egress = {
  provide: Egress,
  useFactory: ({ WEBHOOK_TARGETS: targets, WEBHOOK_SECONDS: seconds }: NotificationsSettings) =>
    new Egress({ targets, seconds }),
  inject: [SETTINGS],
};

const partnerNats = { provide: PARTNER_NATS, useFactory: partnerNatsFrom, inject: [SETTINGS] };

@Module({
  imports: [PartnershipModule, NoticesModule],
  controllers: [SubscriptionsController],
  providers: [
    Streams,
    egress,
    partnerNats,
    Owners,
    PartnerAccounts,
    Subscriptions,
    Copier,
    Challenge,
    Deliverer,
    Deliveries,
    StreamFiller,
    Callout,
  ],
})
export class NotificationsModule {}
