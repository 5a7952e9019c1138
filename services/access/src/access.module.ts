import { Module } from '@nestjs/common';
import { AccountsController } from './accounts/accounts.controller.js';
import { Accounts } from './accounts/accounts.service.js';
import { FirstLeadPartner } from './accounts/first-lead-partner.js';
import { MeController } from './accounts/me.controller.js';
import { GrantsController } from './grants/grants.controller.js';
import { Grants } from './grants/grants.service.js';
import { PilotPlaces } from './pilots/pilot-places.service.js';
import { PilotsProjection } from './pilots/pilots.projection.js';

@Module({
  controllers: [MeController, AccountsController, GrantsController, PilotsProjection],
  providers: [Accounts, Grants, PilotPlaces, FirstLeadPartner],
})
export class AccessModule {}
