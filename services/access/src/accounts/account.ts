import { AccountClosed, AccountRegistered, GrantGiven, GrantRevoked } from '@integras/contracts';
import type { At, NewFact } from '@integras/messaging';
import { can, type Grant, notFound, problem, type Resource } from '@integras/service-kit';
import { type Disclosure, ended } from '../disclosures/disclosure.js';
import { isSame, type Kind, type Offer, told } from '../grants/grant.js';

/** An account as decisions see it. */
export interface Account {
  id: string;
  login: string | null;
  issuer: string;
  subject: string;
  kind: Kind;
  name: string;
  registeredBy: string | null;
  closed: boolean;
  grants: Grant[];
  disclosures: Disclosure[];
  version: number;
}

/** What became of an account, and the facts that say so. */
export interface Change {
  account: Account;
  facts: NewFact[];
}

export type Registration = Pick<Account, 'id' | 'issuer' | 'subject' | 'kind' | 'name' | 'registeredBy'>;

export const loginOf = ({ issuer, subject }: { issuer: string; subject: string }): string => `${issuer}\n${subject}`;

/** @throws Refusal when an open account has this issuer and subject. */
export function register(registration: Registration, sameLogin: Account | undefined, now: Date): Change {
  if (sameLogin) throw alreadyRegistered();
  const { id, issuer, subject, kind } = registration;
  const account: Account = {
    ...registration,
    login: loginOf(registration),
    closed: false,
    grants: [],
    disclosures: [],
    version: 1,
  };
  return {
    account,
    facts: [
      { event: AccountRegistered, data: { account: id, issuer, subject, kind }, entity: id, time: now.toISOString() },
    ],
  };
}

export const alreadyRegistered = () =>
  problem(
    'account-exists',
    409,
    'Already registered',
    'An account with this issuer and subject exists. Ask the lead partner when you cannot see it.',
    [{ field: 'subject', reason: 'is registered with this issuer' }],
  );

/** @throws Refusal when the account is closed or has this grant. */
export function give(account: Account, grant: Grant, now: Date): Change {
  mustBeOpen(account);
  if (account.grants.some((held) => isSame(held, grant))) {
    throw problem('grant-exists', 409, 'Already granted', 'The account has this role in this scope.');
  }
  const { id } = grant;
  const data = { grant: id, account: account.id, ...told(grant) };
  return changed(account, { grants: [...account.grants, grant] }, [
    { event: GrantGiven, data, entity: id, time: now.toISOString() },
  ]);
}

/**
 * Gives everything that was offered and is not held yet.
 * @throws Refusal when the account is closed.
 */
export function receive(account: Account, offers: readonly Offer[], at: At): Change {
  mustBeOpen(account);
  const missing = offers.filter((offer) => !account.grants.some((held) => isSame(held, offer)));
  return missing.reduce<Change>(
    (before, offer) => {
      const { account: after, facts } = give(before.account, { id: at.factId(), ...offer }, at.now);
      return { account: after, facts: [...before.facts, ...facts] };
    },
    { account, facts: [] },
  );
}

/**
 * What was agreed for a pilot that no other grant lets the account into ends with the grant: given back it is another one.
 * @param places of the pilots that something was agreed for
 * @throws Refusal when the account has no such grant.
 */
export function revoke(account: Account, grant: string, places: ReadonlyMap<string, Resource>, now: Date): Change {
  if (!account.grants.some(({ id }) => id === grant)) throw notFound();
  const grants = account.grants.filter(({ id }) => id !== grant);
  const isLetInto = ({ pilot }: Disclosure) => can(grants, 'event.read-partnership', places.get(pilot) ?? {});
  const lost = account.disclosures.filter((each) => !isLetInto(each));
  return changed(account, { grants, disclosures: account.disclosures.filter(isLetInto) }, [
    ...lost.map((each) => ended(account.id, each, now)),
    revoked(account, grant, now),
  ]);
}

/** Ends an account with everything it was granted or promised; its login may be registered again. */
export function close(account: Account, now: Date): Change {
  mustBeOpen(account);
  const ending = { event: AccountClosed, data: { account: account.id }, entity: account.id, time: now.toISOString() };
  return changed(account, { closed: true, login: null, grants: [], disclosures: [] }, [
    ...account.disclosures.map((each) => ended(account.id, each, now)),
    ...account.grants.map(({ id }) => revoked(account, id, now)),
    ending,
  ]);
}

function revoked(account: Account, grant: string, now: Date): NewFact {
  return { event: GrantRevoked, data: { grant, account: account.id }, entity: grant, time: now.toISOString() };
}

export function mustBeOpen({ closed }: Account): void {
  if (closed) throw problem('account-closed', 409, 'This account was closed', 'A closed account stays as it is.');
}

export function changed(account: Account, change: Partial<Account>, facts: NewFact[]): Change {
  return { account: { ...account, ...change, version: account.version + 1 }, facts };
}
