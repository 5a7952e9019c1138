import { randomUUID } from 'node:crypto';
import { CLOCK, type Clock, Ledger, shelf, shelfBy } from '@integras/messaging';
import {
  type Caller,
  canSomewhere,
  type CommandContext,
  type Delivery,
  forbidden,
  keyPart,
  limitOf,
  Mailer,
  notFound,
  type Page,
  pageOf,
  type PageQuery,
  positionOf,
} from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loginOf, receive, register } from '../accounts/account.js';
import { AccountRow } from '../accounts/account.entity.js';
import { ownAccount } from '../accounts/accounts.service.js';
import { inReach, reachOf } from '../accounts/visible-accounts.js';
import { type Holder, mayHand, type Offer, scopeFor } from '../grants/grant.js';
import { PilotPlaces } from '../pilots/pilot-places.service.js';
import { accept, invite, type InvitationState, over, stateOf, withdraw } from './invitation.js';
import { InvitationRow, invitationShelf } from './invitation.entity.js';
import { InvitationLinks } from './invitation-links.js';
import { invitationMail } from './invitation-mail.js';
import type { Invite } from './invitation.requests.js';

const accounts = shelf(AccountRow);
const accountsByLogin = shelfBy(AccountRow, 'login');
const visible = `($1::boolean or invitation.invited_by = $2::uuid or ${inReach('invitation.offers')})`;
const columns = `invitation.id, name, email, offers, invited_by as "invitedBy", state, account,
  made_at as "madeAt", expires_at as "expiresAt"`;

/** An invitation as the interface shows it. */
export interface ShownInvitation {
  id: string;
  grants: Offer[];
  invitedBy: string;
  state: InvitationState;
  account?: string;
  made: string;
  expires: string;
}

/** With whom it is for: for whoever administers, and in no answer that is kept. */
/** As whoever holds its link sees it: who invites, and to what. */
export type OfferedInvitation = Pick<ShownInvitation, 'grants' | 'state' | 'expires'> & { inviter: string };
export type ListedInvitation = ShownInvitation & { name: string; email?: string };

/** Roles for people who have no account yet, taken by whoever signs in and shows the link. */
@Injectable()
export class Invitations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly places: PilotPlaces,
    private readonly links: InvitationLinks,
    private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those the caller made, and those that offer something inside their reach; the newest first. */
  async list(query: PageQuery, caller: Caller): Promise<Page<ListedInvitation>> {
    if (!canSomewhere(caller.grants, 'people.read')) throw forbidden();
    const limit = limitOf(query);
    const [made = null, id = null] = positionOf(query, [keyPart.instant, keyPart.id]) ?? [];
    const rows: InvitationRow[] = await this.dataSource.query(
      `select ${columns} from invitation
        where ${visible} and ($6::timestamptz is null or (made_at, invitation.id) < ($6, $7::uuid))
        order by made_at desc, invitation.id desc limit $8`,
      [...reachOf(caller, 'people.read'), made, id, limit + 1],
    );
    return pageOf(
      rows,
      limit,
      (row) => [row.madeAt.toISOString(), row.id],
      (row) => ({ ...this.shown(row), name: row.name, ...(row.email !== null && { email: row.email }) }),
    );
  }

  /** Offers roles inside the caller's own reach, and mails the link where an address is given. */
  async invite(
    { name, email, language = 'en', grants, days = 7 }: Invite,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownInvitation & { link: string; mail?: Delivery['outcome'] }> {
    const offers = grants.map(({ role, ...wanted }) => ({ role, ...scopeFor(role, 'person', wanted) }));
    if (!(await this.mayOffer(caller.grants, offers))) throw forbidden();
    const inviting = { id: randomUUID(), name, email: email ?? null, offers, invitedBy: caller.account! };
    const invited = await this.ledger.commit({
      ...context,
      journal: { kind: 'invitation', id: inviting.id },
      reads: [],
      decide: (rows, { now }) => {
        const { invitation, facts } = invite(inviting, days, now);
        rows.put(invitationShelf, invitation);
        return { facts, result: this.shown(invitation) };
      },
    });
    const link = this.links.addressOf(invited.id);
    if (email === undefined) return { ...invited, link };
    const mail = invitationMail({ id: invited.id, email, expires: new Date(invited.expires), link }, language);
    return { ...invited, link, mail: (await this.mailer.send(mail)).outcome };
  }

  /** Takes back what nobody has accepted. */
  async withdraw(id: string, caller: Caller, context: CommandContext): Promise<ShownInvitation> {
    const [row]: InvitationRow[] = await this.dataSource.query(
      `select ${columns} from invitation where ${visible} and invitation.id = $6`,
      [...reachOf(caller, 'people.read'), id],
    );
    if (!row) throw notFound();
    const mayEnd = row.invitedBy === caller.account || (await this.mayOffer(caller.grants, row.offers));
    return this.ledger.commit({
      ...context,
      journal: { kind: 'invitation', id },
      reads: [{ shelf: invitationShelf, ids: [id] }],
      decide: (rows, { now }) => {
        if (!mayEnd) throw forbidden();
        const { invitation, facts } = withdraw(rows.get(invitationShelf, id)!, now);
        rows.put(invitationShelf, invitation);
        return { facts, result: this.shown(invitation) };
      },
    });
  }

  /** What a link offers, for whoever was given it. */
  async behind(key: string): Promise<OfferedInvitation> {
    const row = await this.opened(key);
    const { grants, state, expires } = this.shown(row);
    const inviter = await this.dataSource.manager.findOneByOrFail(AccountRow, { id: row.invitedBy });
    return { inviter: inviter.name, grants, state, expires };
  }

  /**
   * Gives whoever signed in and shows the link what it offers: once, while whoever invited may still give that, and
   * never to themselves.
   * @throws Refusal 404 for a link that was made up, 410 for one that is over, 403 for one's own.
   */
  async accept(key: string, caller: Caller, { traceparent }: CommandContext): Promise<{ account: string }> {
    const found = await this.opened(key);
    const { id } = found;
    const { issuer, subject } = caller as Required<Caller>;
    const login = loginOf({ issuer, subject });
    const registered = await this.dataSource.manager.findOneBy(AccountRow, { login });
    const account = registered?.id ?? randomUUID();
    if (account === found.invitedBy) throw ownAccount();
    if (registered?.kind === 'partner_system') throw forbidden();
    const inviter = await this.dataSource.manager.findOneBy(AccountRow, { id: found.invitedBy });
    if (!inviter || !(await this.mayOffer(inviter.grants, found.offers))) throw over();

    // A repeat gives nothing back that was ended since.
    let isFirst = false;
    const trace = traceparent === undefined ? {} : { traceparent };
    await this.dataSource.transaction(async (manager) => {
      const outcomes = await this.ledger.commitWithin(manager, [
        {
          ...trace,
          actor: account,
          journal: { kind: 'invitation', id },
          reads: [{ shelf: invitationShelf, ids: [id] }],
          decide: (rows, { now }) => {
            const { invitation, facts } = accept(rows.get(invitationShelf, id)!, account, now);
            rows.put(invitationShelf, invitation);
            isFirst = facts.length > 0;
            return { facts, result: null };
          },
        },
        {
          ...trace,
          // What is accepted was given by whoever invited.
          actor: found.invitedBy,
          journal: { kind: 'account', id: account },
          reads: [
            { shelf: accounts, ids: [account] },
            { shelf: accountsByLogin, ids: [login] },
          ],
          decide: (rows, at) => {
            if (!isFirst) return { facts: [], result: null };
            const known = rows.get(accounts, account);
            const { name, invitedBy: registeredBy } = found;
            const begun = known
              ? { account: known, facts: [] }
              : register(
                  { id: account, issuer, subject, kind: 'person', name, registeredBy },
                  rows.get(accountsByLogin, login),
                  at.now,
                );
            const received = receive(begun.account, found.offers, at);
            rows.put(accounts, received.account);
            return { facts: [...begun.facts, ...received.facts], result: null };
          },
        },
      ]);
      for (const outcome of outcomes) if ('refusal' in outcome) throw outcome.refusal;
    });
    this.ledger.wake();
    return { account };
  }

  private async opened(key: string): Promise<InvitationRow> {
    const id = this.links.open(key);
    const row = id === undefined ? null : await this.dataSource.manager.findOneBy(InvitationRow, { id });
    if (!row) throw notFound();
    return row;
  }

  private async mayOffer(holder: Holder, offers: readonly Offer[]): Promise<boolean> {
    const places = await this.places.ofEach(offers);
    return offers.every(({ role }, at) => mayHand('gives', holder, role, places[at]!));
  }

  private shown(row: InvitationRow): ShownInvitation {
    return {
      id: row.id,
      grants: row.offers,
      invitedBy: row.invitedBy,
      state: stateOf(row, this.clock.now()),
      ...(row.account !== null && { account: row.account }),
      made: row.madeAt.toISOString(),
      expires: row.expiresAt.toISOString(),
    };
  }
}
