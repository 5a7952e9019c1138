import { randomUUID } from 'node:crypto';
import { type Caller, can, canSomewhere, type Resource } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { Accounts, type Changing, type ShownAccount, shown } from '../accounts/accounts.service.js';
import { PilotPlaces } from '../pilots/pilot-places.service.js';
import { agree, end } from './agreement.js';
import type { Disclosure } from './disclosure.js';
import type { AgreeDisclosure } from './disclosure.requests.js';

/** How much partner systems are told of participants, pilot by pilot; nothing where it was not agreed. */
@Injectable()
export class Disclosures {
  constructor(
    private readonly accounts: Accounts,
    private readonly places: PilotPlaces,
  ) {}

  /** Those that stand, for whoever may know of the account. */
  async of(id: string, caller: Caller): Promise<Disclosure[]> {
    return (await this.accounts.one(id, caller)).disclosures;
  }

  async agree(
    changing: Changing,
    { pilot, level, reason }: AgreeDisclosure,
  ): Promise<{ disclosure: Disclosure; account: ShownAccount }> {
    const { caller } = changing;
    const id = randomUUID();
    let place: Resource | undefined;
    return this.accounts.change(
      { ...changing, reason },
      async () => {
        place = await this.placeFor(pilot, caller);
        return canSomewhere(caller.grants, 'partner-disclosure.agree');
      },
      (account, now) => agree(account, { id, pilot, level }, place, now),
      (account) => ({ disclosure: account.disclosures.find((each) => each.id === id)!, account: shown(account) }),
    );
  }

  end(changing: Changing, id: string): Promise<ShownAccount> {
    return this.accounts.change(
      changing,
      async ({ disclosures }) => {
        const standing = disclosures.find((each) => each.id === id);
        // What does not stand is refused where a repeat has been told from a first request.
        if (!standing) return canSomewhere(changing.caller.grants, 'partner-disclosure.agree');
        return (await this.placeFor(standing.pilot, changing.caller)) !== undefined;
      },
      (account, now) => end(account, id, now),
      shown,
    );
  }

  /** Where the pilot is, if there is one and the caller may agree for it. */
  private async placeFor(pilot: string, { grants }: Caller): Promise<Resource | undefined> {
    const place = await this.places.of({ scope: 'pilot', scopeId: pilot });
    return place.project !== undefined && can(grants, 'partner-disclosure.agree', place) ? place : undefined;
  }
}
