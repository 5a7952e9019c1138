import { CLOCK, type Clock } from '@integras/messaging';
import { type Caller, can, KnownPilot, Mailer, notFound, problem, requireVersion } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { asking, confirmed, isConfirmedBy, unset, wasAskedJustNow, withEmail } from './preference.js';
import { PreferenceRow } from './preference.entity.js';
import type { SetPreferences } from './preference.requests.js';
import type { EmailState, Language, WebhookState } from './recipient.js';
import type { Rule } from './rule.js';
import { mustBeMeant, mustBeSeen } from './wishes.js';

/** Preferences as their owner sees them. */
export interface ShownPreferences {
  language: Language;
  timeZone: string;
  digestAt: string;
  quiet?: { from: string; until: string };
  email?: string;
  emailState: EmailState;
  /** False when this installation sends no mails. */
  mailIsConfigured: boolean;
  webhook?: { url: string; state: WebhookState };
  rules: Rule[];
  version: number;
}

/** What people set for themselves; everybody their own, and nobody else's. */
@Injectable()
export class Preferences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(caller: Caller): Promise<ShownPreferences> {
    const account = accountOf(caller);
    return this.shown((await this.dataSource.manager.findOneBy(PreferenceRow, { account })) ?? unset(account));
  }

  /** @throws Refusal 422 for wishes that nobody can mean, or about a pilot they do not see */
  async set(wanted: SetPreferences, caller: Caller, ifMatch: number | undefined): Promise<ShownPreferences> {
    const { language, timeZone, digestAt, quiet, email, rules } = wanted;
    mustBeMeant(wanted);
    const seen = await this.pilotsSeen(rules, caller);
    return this.change(caller, (row, now) => {
      requireVersion(ifMatch, row.version);
      mustBeSeen(rules, row.rules, seen);
      return {
        ...withEmail(row, email, now),
        language,
        timeZone,
        digestAt,
        quietFrom: quiet?.from ?? null,
        quietUntil: quiet?.until ?? null,
        rules: rules.map((rule) => ({ ...rule })),
      };
    });
  }

  /** Sends the confirming link again: also the way back for an address that was paused or has unsubscribed. */
  askAgain(caller: Caller): Promise<ShownPreferences> {
    return this.change(caller, (row, now) => {
      if (row.email === null || row.emailState === 'confirmed') {
        throw problem('nothing-to-confirm', 409, 'Nothing to confirm', 'There is no address that waits for an answer.');
      }
      if (wasAskedJustNow(row, now)) {
        throw problem('asked-just-now', 429, 'Asked just now', 'The address was asked within the last minute.');
      }
      return asking(row, now);
    });
  }

  /** @throws Refusal 422 for a key that was not sent to this person's address, or too long ago. */
  confirm(key: string, caller: Caller): Promise<ShownPreferences> {
    return this.change(caller, (row, now) => {
      if (!isConfirmedBy(row, key, now)) {
        throw problem(
          'link-not-valid',
          422,
          'This link does not hold',
          'It belongs to another account, was replaced by a newer one, or is older than two days.',
          [{ field: 'key', reason: 'is not the one sent last to your address' }],
        );
      }
      return confirmed(row);
    });
  }

  /** Ends the mails of whoever the key was made for. */
  async unsubscribe(key: string): Promise<void> {
    const found: unknown[] = await this.dataSource.query(
      `with ended as (
         update preference set email_state = case when email_state = 'none' then 'none' else 'unsubscribed' end,
                version = version + 1
          where unsubscribe_key = $1 returning account)
       select account from ended`,
      [key],
    );
    if (found.length === 0) throw notFound();
  }

  /** Forgets what accounts set that were closed, their addresses too. */
  async forgetClosed(): Promise<void> {
    await this.dataSource.query(`delete from preference where account in (select id from known_account where closed)`);
  }

  private async pilotsSeen(rules: readonly Rule[], { grants }: Caller): Promise<Set<string>> {
    const named = rules.flatMap(({ pilot }) => pilot ?? []);
    const known = await this.dataSource.manager.findBy(KnownPilot, { id: In(named) });
    const seen = known.filter(({ id, project, country }) => can(grants, 'pilot.read', { pilot: id, project, country }));
    return new Set(seen.map(({ id }) => id));
  }

  /** Changes what somebody set, one change after the other. */
  async change(caller: Caller, decide: (row: PreferenceRow, now: Date) => PreferenceRow): Promise<ShownPreferences> {
    const account = accountOf(caller);
    const row = await this.dataSource.transaction(async (manager) => {
      // Two first changes at once meet here as well.
      await manager.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [account]);
      const before = (await manager.findOneBy(PreferenceRow, { account })) ?? unset(account);
      const after = { ...decide(before, this.clock.now()), version: before.version + 1 };
      await manager.upsert(PreferenceRow, after, ['account']);
      return after;
    });
    return this.shown(row);
  }

  shown(row: PreferenceRow): ShownPreferences {
    const { language, timeZone, digestAt, quietFrom, quietUntil, email, emailState, webhookUrl, webhookState } = row;
    const { rules, version } = row;
    return {
      language,
      timeZone,
      digestAt,
      ...(quietFrom !== null && quietUntil !== null && { quiet: { from: quietFrom, until: quietUntil } }),
      ...(email !== null && { email }),
      emailState,
      mailIsConfigured: this.mailer.isConfigured,
      ...(webhookUrl !== null && { webhook: { url: webhookUrl, state: webhookState } }),
      rules,
      version,
    };
  }
}

/** @throws Refusal 404 for whoever has no account here: nobody tells them anything. */
export function accountOf({ account, kind }: Caller): string {
  if (account === undefined || kind !== 'person') throw notFound();
  return account;
}
