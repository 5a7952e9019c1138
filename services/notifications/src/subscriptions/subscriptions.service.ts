import { randomUUID } from 'node:crypto';
import type { DisableReason } from '@integras/contracts';
import { CLOCK, type Clock, Ledger } from '@integras/messaging';
import {
  type Caller,
  type CommandContext,
  filterOf,
  notFound,
  problem,
  requireVersion,
  Seal,
  SETTINGS,
  Streams,
} from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { NotificationsSettings } from '../notifications.settings.js';
import { consumerName, inboxPrefixOf, streamOf } from '../partner-nats/names.js';
import { PartnerAccounts } from '../partner-nats/partner-accounts.service.js';
import { PARTNER_NATS, type PartnerNats } from '../partner-nats/partner-nats.js';
import { Egress } from '../webhooks/egress.js';
import { newSecret, publicKeyOf, signingOf } from '../webhooks/signing.js';
import { Owners } from './owners.service.js';
import { PlacesSeen } from './places-seen.service.js';
import { close, confirm, disable, register, rotate, signingSecrets, type Step } from './subscription.js';
import { SubscriptionRow, subscriptionShelf, type Transport } from './subscription.entity.js';
import type { RegisterSubscription } from './subscription.requests.js';

/** A subscription as its partner system sees it; its secrets are shown once, when they are made. */
export type ShownSubscription = Omit<SubscriptionRow, 'issuer' | 'subject' | 'secrets'> & {
  secret?: string;
  /** What the signatures of a webhook are checked with, where it is signed by ed25519. */
  publicKey?: string;
  /** Where it is read over NATS. */
  nats?: { server: string; stream: string; consumer: string; inboxPrefix: string };
};

/** Who changes what. */
export interface Changing {
  id: string;
  caller: Caller;
  context: CommandContext;
}

/** Where partner systems want facts to be sent. Who sees and changes which: {@link Owners}. */
@Injectable()
export class Subscriptions {
  private readonly seal: Seal;

  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly streams: Streams,
    private readonly egress: Egress,
    private readonly owners: Owners,
    private readonly places: PlacesSeen,
    private readonly accounts: PartnerAccounts,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) { SUBSCRIPTION_KEY }: NotificationsSettings,
    @Inject(PARTNER_NATS) private readonly broker: PartnerNats | undefined,
  ) {
    this.seal = new Seal(SUBSCRIPTION_KEY, 'webhook-secrets');
  }

  async list(caller: Caller): Promise<ShownSubscription[]> {
    const rows = await this.dataSource.manager.find(SubscriptionRow, {
      where: { account: In(await this.owners.seenBy(caller)) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return rows.map((row) => this.shown(row));
  }

  async one(id: string, caller: Caller): Promise<ShownSubscription> {
    return this.shown(await this.seen(id, caller));
  }

  /** @throws Refusal 404 when the caller manages no such subscription. */
  async seen(id: string, caller: Caller): Promise<SubscriptionRow> {
    const account = In(await this.owners.seenBy(caller));
    const row = await this.dataSource.manager.findOneBy(SubscriptionRow, { id, account });
    if (!row) throw notFound();
    return row;
  }

  async register(
    { account: wanted, name, transport = 'webhook', url, signing, from = 'now', ...lists }: RegisterSubscription,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownSubscription> {
    const owner = await this.owners.login(caller, wanted);
    const { account, issuer, subject } = owner;
    const { filter, errors } = filterOf(lists);
    errors.push(...(await this.places.faultsOf(filter, owner)));
    const refusal = this.refusalOf(transport, url);
    if (refusal) errors.push({ field: 'url', reason: refusal });
    if (signing && transport !== 'webhook') errors.push({ field: 'signing', reason: 'is only for webhooks' });
    if (errors.length > 0) throw problem('subscription-faulty', 422, 'This cannot be subscribed', wrong, errors);
    const positions = from === 'now' ? Object.fromEntries(await this.streams.end()) : {};
    const id = randomUUID();
    const secrets = transport === 'webhook' ? [{ sealed: this.seal.close(newSecret(signing ?? 'hmac'), id) }] : [];
    if (transport === 'nats') await this.accounts.take(account);
    const settled = { id, account, issuer, subject, name, transport, url: url ?? null, filter, secrets };
    const registered = await this.ledger.commit({
      ...context,
      journal: { kind: 'subscription', id },
      reads: [],
      decide: (rows, { now }) => {
        const { row, facts } = register(settled, now);
        rows.put(subscriptionShelf, row);
        return { facts, result: { ...this.shown(row), positions } };
      },
    });
    const { positions: start, ...answer } = registered;
    // Nothing is copied before it is confirmed; a repeat finds the place of the first time.
    await this.dataSource.query(
      'insert into subscription_progress (subscription, positions) values ($1, $2) on conflict do nothing',
      [answer.id, JSON.stringify(start)],
    );
    return this.withSecret(answer);
  }

  /** @param ifMatch the version that was read: two who want a new secret at once must not undo each other's */
  async rotate(changing: Changing, ifMatch: number | undefined): Promise<ShownSubscription> {
    const [newest] = this.secretsOf(await this.seen(changing.id, changing.caller));
    const signing = newest === undefined ? 'hmac' : signingOf(newest);
    const sealed = this.seal.close(newSecret(signing), changing.id);
    const rotated = await this.change(changing, (row, now) => {
      requireVersion(ifMatch, row.version);
      return rotate(row, sealed, now);
    });
    return this.withSecret(rotated);
  }

  /** Until it is confirmed again. */
  stop(changing: Changing): Promise<ShownSubscription> {
    return this.change(changing, (row, now) => disable(row, 'asked', now));
  }

  close(changing: Changing): Promise<ShownSubscription> {
    return this.change(changing, close);
  }

  /** For whoever has seen that its receiver answers the challenge. */
  confirm(changing: Changing): Promise<ShownSubscription> {
    return this.change(changing, confirm);
  }

  /** Ends the sending to one whose receiver or rights are gone. */
  async disable(id: string, reason: DisableReason): Promise<void> {
    await this.commit(id, {}, (row, now) => disable(row, reason, now));
  }

  /** The ids of those that facts are sent to. */
  async active(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select id from subscription where state = 'active' order by id`,
    );
    return rows.map(({ id }) => id);
  }

  /** The secrets to sign with now, the newest first. */
  secretsOf(row: Pick<SubscriptionRow, 'id' | 'secrets'>): string[] {
    return signingSecrets(row, this.clock.now()).map(({ sealed }) => this.seal.open(sealed, row.id));
  }

  /** With the newest secret: opened again, because the answer that is kept for repeats must not hold it. */
  private async withSecret(answer: ShownSubscription): Promise<ShownSubscription> {
    const row = await this.dataSource.manager.findOneByOrFail(SubscriptionRow, { id: answer.id });
    const [secret] = this.secretsOf(row);
    return secret === undefined || publicKeyOf(secret) !== undefined ? answer : { ...answer, secret };
  }

  private shown(row: SubscriptionRow): ShownSubscription {
    const { issuer: _issuer, subject: _subject, secrets: _secrets, ...rest } = row;
    const [secret] = this.secretsOf(row);
    const publicKey = secret === undefined ? undefined : publicKeyOf(secret);
    if (publicKey !== undefined) return { ...rest, publicKey };
    if (row.transport !== 'nats' || !this.broker) return rest;
    const { id, account } = row;
    const { publicUrl: server } = this.broker;
    return {
      ...rest,
      nats: { server, stream: streamOf(id), consumer: consumerName, inboxPrefix: inboxPrefixOf(account) },
    };
  }

  private refusalOf(transport: Transport, url: string | undefined): string | undefined {
    if (transport === 'webhook') return url === undefined ? 'is missing' : this.egress.refusalOf(url);
    return url === undefined ? undefined : 'is only for webhooks';
  }

  private async change(
    { id, caller, context }: Changing,
    step: (row: SubscriptionRow, now: Date) => Step,
  ): Promise<ShownSubscription> {
    await this.seen(id, caller);
    return this.commit(id, context, step);
  }

  private commit(
    id: string,
    context: Partial<CommandContext>,
    step: (row: SubscriptionRow, now: Date) => Step,
  ): Promise<ShownSubscription> {
    return this.ledger.commit({
      ...context,
      journal: { kind: 'subscription', id },
      reads: [{ shelf: subscriptionShelf, ids: [id] }],
      decide: (rows, { now }) => {
        const found = rows.get(subscriptionShelf, id);
        if (!found) throw notFound();
        const { row, facts } = step(found, now);
        rows.put(subscriptionShelf, row);
        return { facts, result: this.shown(row) };
      },
    });
  }
}

const wrong = 'Something that was asked for does not exist or cannot be reached.';
