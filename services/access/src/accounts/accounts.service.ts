import { randomUUID } from 'node:crypto';
import { type Command, Ledger, type Refusal, shelf, shelfBy } from '@integras/messaging';
import {
  type Caller,
  canSomewhere,
  type CommandContext,
  forbidden,
  keyPart,
  limitOf,
  notFound,
  type Page,
  pageOf,
  type PageQuery,
  positionOf,
  problem,
  requireVersion,
} from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { mayHand } from '../grants/grant.js';
import { PilotPlaces } from '../pilots/pilot-places.service.js';
import { giveReason } from '../reasons/give-reason.js';
import { type Account, alreadyRegistered, type Change, close, loginOf, register } from './account.js';
import { AccountRow } from './account.entity.js';
import type { RegisterAccount } from './account.requests.js';
import { Administrators, mustLeaveOne } from './administrators.js';
import { reachOf, visible } from './visible-accounts.js';

const accounts = shelf(AccountRow);
const accountsByLogin = shelfBy(AccountRow, 'login');
const columns = `account.id, issuer, subject, kind, name, closed, grants, disclosures, version`;

/** An account as the interface shows it. */
export type ShownAccount = Pick<
  Account,
  'id' | 'issuer' | 'subject' | 'kind' | 'name' | 'closed' | 'grants' | 'disclosures' | 'version'
>;

/** Who wants to change which account. */
export interface Changing {
  id: string;
  caller: Caller;
  context: CommandContext;
  /** The version they read, when they sent one. */
  ifMatch?: number | undefined;
  /** Why, when they said so. */
  reason?: string | undefined;
}

type IsAllowed = (account: Account) => Promise<boolean>;

@Injectable()
export class Accounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly places: PilotPlaces,
    private readonly administrators: Administrators,
  ) {}

  /** The accounts the caller may know of, by name. */
  async list(query: PageQuery, caller: Caller): Promise<Page<ShownAccount>> {
    if (!canSomewhere(caller.grants, 'people.read')) throw forbidden();
    const limit = limitOf(query);
    const [name = null, id = null] = positionOf(query, [keyPart.text, keyPart.id]) ?? [];
    const rows: ShownAccount[] = await this.dataSource.query(
      `select ${columns} from account where ${visible} and ($6::text is null or (name, account.id) > ($6, $7::uuid))
        order by name, account.id limit $8`,
      [...reachOf(caller, 'people.read'), name, id, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.name, row.id],
      (row) => row,
    );
  }

  async one(id: string, caller: Caller): Promise<ShownAccount> {
    const [row]: ShownAccount[] = await this.dataSource.query(
      `select ${columns} from account where ${visible} and account.id = $6`,
      [...reachOf(caller, 'people.read'), id],
    );
    if (!row) throw notFound();
    return row;
  }

  /** The name of an account, for its own holder. */
  async nameOf(id: string): Promise<string | undefined> {
    return (await this.dataSource.manager.findOneBy(AccountRow, { id }))?.name;
  }

  async register(body: RegisterAccount, caller: Caller, context: CommandContext): Promise<ShownAccount> {
    if (!canSomewhere(caller.grants, 'people.write')) throw forbidden();
    const registration = { ...body, id: randomUUID(), registeredBy: caller.account ?? null };
    const login = loginOf(body);
    try {
      return await this.ledger.commit({
        journal: { kind: 'account', id: registration.id },
        reads: [{ shelf: accountsByLogin, ids: [login] }],
        decide: (rows, { now }) => {
          const { account, facts } = register(registration, rows.get(accountsByLogin, login), now);
          rows.put(accounts, account);
          return { facts, result: shown(account) };
        },
        ...context,
      });
    } catch (error) {
      throw sameLoginAtOnce(error) ? alreadyRegistered() : error;
    }
  }

  /** Ends an account; the caller must be able to take back everything it was granted. */
  async close(changing: Changing): Promise<ShownAccount> {
    const { caller } = changing;
    let examined: number | undefined;
    return this.end(
      changing,
      async ({ grants, version }) => {
        examined = version;
        const places = await this.places.ofEach(grants);
        return grants.every(({ role }, at) => mayHand('takes', caller.grants, role, places[at]!));
      },
      (account, now) => {
        // A grant that came in between was not looked at.
        requireVersion(examined, account.version);
        return close(account, now);
      },
    );
  }

  /**
   * Changes an account that the caller may know of and has the right to change; never their own.
   * @throws Refusal 404 for a missing and for a foreign account alike.
   */
  async change<R>(
    changing: Changing,
    isAllowed: IsAllowed,
    decide: (account: Account, now: Date) => Change,
    answer: (account: Account) => R,
  ): Promise<R> {
    return this.ledger.commit(await this.changeOf(changing, isAllowed, decide, answer));
  }

  /**
   * The same for what takes rights away: one administrator of the installation is always left.
   * @throws Refusal 409 when none would be.
   */
  async end(
    changing: Changing,
    isAllowed: IsAllowed,
    decide: (account: Account, now: Date) => Change,
  ): Promise<ShownAccount> {
    let others = 0;
    const command = await this.changeOf(
      changing,
      isAllowed,
      (before, now) => {
        const change = decide(before, now);
        mustLeaveOne(before, change.account, others);
        return change;
      },
      shown,
    );
    const outcome = await this.dataSource.transaction(async (manager) => {
      others = await this.administrators.countBeside(changing.id, manager);
      const [only] = await this.ledger.commitWithin(manager, [command]);
      return only!;
    });
    if ('refusal' in outcome) throw outcome.refusal;
    this.ledger.wake();
    return outcome.result as ShownAccount;
  }

  private async changeOf<R>(
    { id, caller, context, ifMatch, reason }: Changing,
    isAllowed: IsAllowed,
    decide: (account: Account, now: Date) => Change,
    answer: (account: Account) => R,
  ): Promise<Command<R>> {
    const before = await this.dataSource.manager.findOneBy(AccountRow, { id });
    if (!before) throw notFound();
    const refusal = await this.refusalFor(before, caller, isAllowed);
    return {
      journal: { kind: 'account', id },
      reads: [{ shelf: accounts, ids: [id] }],
      decide: (rows, at) => {
        // Here and not before, so that a repeat gets its first answer though the caller's rights have gone since.
        if (refusal) throw refusal;
        const current = rows.get(accounts, id)!;
        if (ifMatch !== undefined) requireVersion(ifMatch, current.version);
        const { account, facts } = decide(current, at.now);
        rows.put(accounts, account);
        return { facts: giveReason(rows, facts, reason, at), result: answer(account) };
      },
      ...context,
    };
  }

  private async refusalFor(account: Account, caller: Caller, isAllowed: IsAllowed): Promise<Refusal | undefined> {
    const known: unknown[] = await this.dataSource.query(`select from account where ${visible} and account.id = $6`, [
      ...reachOf(caller, 'people.read'),
      account.id,
    ]);
    if (known.length === 0) return notFound();
    if (account.id === caller.account) return ownAccount();
    return (await isAllowed(account)) ? undefined : forbidden();
  }
}

export const ownAccount = () =>
  problem('own-account', 403, 'Not your own account', 'Nobody changes their own rights: somebody else has to do this.');

export function shown({
  id,
  issuer,
  subject,
  kind,
  name,
  closed,
  grants,
  disclosures,
  version,
}: Account): ShownAccount {
  return { id, issuer, subject, kind, name, closed, grants, disclosures, version };
}

/** Two registrations of one login that met in the database. */
function sameLoginAtOnce(error: unknown): boolean {
  const { code, constraint } = ((error as { driverError?: unknown }).driverError ?? {}) as {
    code?: unknown;
    constraint?: unknown;
  };
  return code === '23505' && constraint === 'account_login_key';
}
