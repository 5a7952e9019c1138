import { MailModule } from '@integras/service-kit';
import { Module } from '@nestjs/common';
import { AccountsController } from './accounts/accounts.controller.js';
import { Accounts } from './accounts/accounts.service.js';
import { Administrators } from './accounts/administrators.js';
import { FirstLeadPartner } from './accounts/first-lead-partner.js';
import { MeController } from './accounts/me.controller.js';
import { DisclosuresController } from './disclosures/disclosures.controller.js';
import { Disclosures } from './disclosures/disclosures.service.js';
import { GrantsController } from './grants/grants.controller.js';
import { Grants } from './grants/grants.service.js';
import { InvitationLinks } from './invitations/invitation-links.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { Invitations } from './invitations/invitations.service.js';
import { PilotPlaces } from './pilots/pilot-places.service.js';
import { PilotsProjection } from './pilots/pilots.projection.js';
import { TrailController } from './trail/trail.controller.js';
import { Trail } from './trail/trail.service.js';

@Module({
  imports: [MailModule],
  controllers: [
    MeController,
    AccountsController,
    GrantsController,
    DisclosuresController,
    InvitationsController,
    TrailController,
    PilotsProjection,
  ],
  providers: [
    Accounts,
    Administrators,
    Grants,
    Disclosures,
    Invitations,
    InvitationLinks,
    Trail,
    PilotPlaces,
    FirstLeadPartner,
  ],
})
export class AccessModule {}
