import type { ServiceDefinition } from '@integras/service-kit';
import { AccessModule } from './access.module.js';
import { accessSettings } from './access.settings.js';
import { AccountRow } from './accounts/account.entity.js';
import { InvitationRow } from './invitations/invitation.entity.js';
import { AddDisclosures1764200100000 } from './migrations/add-disclosures.js';
import { CreateAccounts1763700000200 } from './migrations/create-accounts.js';
import { CreateInvitations1764115200000 } from './migrations/create-invitations.js';
import { PilotPlace } from './pilots/pilot-place.entity.js';
import { ReasonRow } from './reasons/reason.entity.js';

/** People, partner systems and what they were granted. */
export const access: ServiceDefinition = {
  service: 'access',
  module: AccessModule,
  entities: [AccountRow, InvitationRow, PilotPlace, ReasonRow],
  migrations: [CreateAccounts1763700000200, CreateInvitations1764115200000, AddDisclosures1764200100000],
  settings: accessSettings,
  api: {
    title: 'Access',
    description: 'Accounts of people and partner systems, and the grants that say what they may do.',
  },
};
