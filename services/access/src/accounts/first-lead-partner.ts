import { createHash } from 'node:crypto';
import { Ledger, shelf, shelfBy } from '@integras/messaging';
import { CannotStart, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type AccessSettings } from '../access.settings.js';
import { give, loginOf, register } from './account.js';
import { AccountRow } from './account.entity.js';

const accounts = shelf(AccountRow);
const accountsByLogin = shelfBy(AccountRow, 'login');

/** Registers the installation's first lead partner, who invites everybody else: a lead partner of every project. */
@Injectable()
export class FirstLeadPartner implements OnApplicationBootstrap {
  private readonly logger = new Logger('access');

  constructor(
    private readonly ledger: Ledger,
    @Inject(SETTINGS) private readonly settings: AccessSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { ADMIN_ISSUER: issuer, ADMIN_SUBJECT: subject, ADMIN_NAME: name } = this.settings;
    if (issuer === undefined && subject === undefined) return;
    if (issuer === undefined || subject === undefined) {
      throw new CannotStart(
        'ADMIN_ISSUER and ADMIN_SUBJECT name the first lead partner together; one of them is missing.',
      );
    }
    const login = loginOf({ issuer, subject });
    const id = idFrom(login);
    const registered = await this.ledger.commit<boolean>({
      journal: { kind: 'account', id },
      reads: [
        { shelf: accounts, ids: [id] },
        { shelf: accountsByLogin, ids: [login] },
      ],
      decide: (rows, { now }) => {
        // Whoever was registered before, even if closed since, is left as they are.
        if (rows.get(accounts, id) ?? rows.get(accountsByLogin, login)) return { facts: [], result: false };
        const registration = { id, issuer, subject, kind: 'person' as const, name, registeredBy: null };
        const registering = register(registration, undefined, now);
        const giving = give(
          registering.account,
          { id: idFrom(`${login}\nlead_partner`), role: 'lead_partner', scope: 'project' },
          now,
        );
        rows.put(accounts, giving.account);
        return { facts: [...registering.facts, ...giving.facts], result: true };
      },
    });
    if (registered) this.logger.log('the first lead partner was registered');
  }
}

/** A UUID that is the same at every start and in every instance, so that two that start together meet on one journal. */
function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
