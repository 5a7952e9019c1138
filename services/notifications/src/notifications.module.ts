import { PartnershipModule, SETTINGS, Streams } from '@integras/service-kit';
import { Module } from '@nestjs/common';
import { NoticesModule } from './notices.module.js';
import { Callout } from './partner-nats/callout.service.js';
import { Departures } from './partner-nats/departures.service.js';
import { OutdatedStreams } from './partner-nats/outdated-streams.service.js';
import { PartnerAccounts } from './partner-nats/partner-accounts.service.js';
import { PARTNER_NATS, partnerNatsFrom } from './partner-nats/partner-nats.js';
import { ReadPositions } from './partner-nats/read-positions.service.js';
import { StreamFiller } from './partner-nats/stream-filler.service.js';
import { Pseudonyms } from './pseudonyms/pseudonyms.service.js';
import { Rekeying } from './pseudonyms/rekeying.service.js';
import { DisclosuresProjection } from './disclosures/disclosures.projection.js';
import { Disclosures } from './disclosures/disclosures.service.js';
import { Copier } from './subscriptions/copier.service.js';
import { LettingGo } from './subscriptions/letting-go.service.js';
import { Owners } from './subscriptions/owners.service.js';
import { PlacesSeen } from './subscriptions/places-seen.service.js';
import { SubscriptionsController } from './subscriptions/subscriptions.controller.js';
import { Subscriptions } from './subscriptions/subscriptions.service.js';
import { ErasedParticipantsProjection } from './tombstones/erased-participants.projection.js';
import { Forgetting } from './tombstones/forgetting.service.js';
import { TombstonesController } from './tombstones/tombstones.controller.js';
import { CopiedFactsReader } from './subscriptions/copied-facts.service.js';
import { Tombstones } from './tombstones/tombstones.service.js';
import { Challenge } from './webhooks/challenge.service.js';
import { Deliverer } from './webhooks/deliverer.service.js';
import { Deliveries } from './webhooks/deliveries.service.js';
import { EgressModule } from './webhooks/egress.module.js';

const partnerNats = { provide: PARTNER_NATS, useFactory: partnerNatsFrom, inject: [SETTINGS] };

@Module({
  imports: [PartnershipModule, NoticesModule, EgressModule],
  controllers: [SubscriptionsController, TombstonesController, DisclosuresProjection, ErasedParticipantsProjection],
  providers: [
    Streams,
    partnerNats,
    Owners,
    PlacesSeen,
    PartnerAccounts,
    Subscriptions,
    Pseudonyms,
    Rekeying,
    Disclosures,
    Copier,
    LettingGo,
    Challenge,
    Deliverer,
    Deliveries,
    OutdatedStreams,
    StreamFiller,
    ReadPositions,
    Callout,
    Departures,
    Tombstones,
    CopiedFactsReader,
    Forgetting,
  ],
})
export class NotificationsModule {}
