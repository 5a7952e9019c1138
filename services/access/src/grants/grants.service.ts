import { randomUUID } from 'node:crypto';
import type { Grant, Resource } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { give, revoke } from '../accounts/account.js';
import { Accounts, type Changing, type ShownAccount, shown } from '../accounts/accounts.service.js';
import { PilotPlaces } from '../pilots/pilot-places.service.js';
import { mayHand, scopeFor } from './grant.js';
import type { GiveGrant } from './grant.requests.js';

@Injectable()
export class Grants {
  constructor(
    private readonly accounts: Accounts,
    private readonly places: PilotPlaces,
  ) {}

  /** Hands out a role inside the caller's own reach; never to the caller. */
  give(changing: Changing, { role, reason, ...wanted }: GiveGrant): Promise<{ grant: Grant; account: ShownAccount }> {
    const { caller } = changing;
    let grant: Grant | undefined;
    return this.accounts.change(
      { ...changing, reason },
      async ({ kind }) => {
        const scope = scopeFor(role, kind, wanted);
        grant = { id: randomUUID(), role, ...scope };
        return mayHand('gives', caller.grants, role, await this.places.of(scope));
      },
      (account, now) => give(account, grant!, now),
      (account) => ({ grant: grant!, account: shown(account) }),
    );
  }

  revoke(changing: Changing, id: string): Promise<ShownAccount> {
    const { caller } = changing;
    let places: ReadonlyMap<string, Resource> = new Map();
    return this.accounts.end(
      changing,
      async (account) => {
        places = await this.places.ofPilots(account.disclosures.map(({ pilot }) => pilot));
        const grant = account.grants.find((held) => held.id === id);
        // What is not held is refused where a repeat has been told from a first request.
        return !grant || mayHand('takes', caller.grants, grant.role, await this.places.of(grant));
      },
      (account, now) => revoke(account, id, places, now),
    );
  }
}
