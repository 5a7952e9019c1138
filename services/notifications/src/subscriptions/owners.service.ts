import { type Caller, canSomewhere, forbidden, problem, scopeOf } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** An account whose subscriptions somebody manages, and its login. */
export interface Owner {
  account: string;
  issuer: string;
  subject: string;
}

/**
 * Whose subscriptions a caller manages: a partner system its own, a lead partner those of the partner systems that were
 * let into their projects and nothing else: through any other they could read what is not theirs.
 */
@Injectable()
export class Owners {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws Refusal 403 for whoever manages none at all. */
  async seenBy(caller: Caller): Promise<string[]> {
    return (await this.logins(caller)).map(({ account }) => account);
  }

  /**
   * @param wanted the account a subscription is to belong to; the caller's own when absent
   * @throws Refusal 422 where the caller cannot register one for it.
   */
  async login(caller: Caller, wanted = caller.account): Promise<Owner> {
    const owner = (await this.logins(caller)).find(({ account }) => account === wanted);
    if (owner) return owner;
    throw problem('subscription-faulty', 422, 'This cannot be subscribed', 'Say for which partner system it is.', [
      { field: 'account', reason: 'is no partner system whose subscriptions you manage' },
    ]);
  }

  private async logins({ account, issuer, subject, grants }: Caller): Promise<Owner[]> {
    const isOwner = canSomewhere(grants, 'subscription.manage');
    if (account === undefined || !(isOwner || canSomewhere(grants, 'subscription.oversee'))) throw forbidden();
    const own = isOwner && issuer !== undefined && subject !== undefined ? [{ account, issuer, subject }] : [];
    const { all, projects } = scopeOf(grants, 'subscription.oversee');
    if (!all && projects.length === 0) return own;
    const overseen = await this.dataSource.query<Owner[]>(
      `select a.id as account, a.issuer, a.subject from known_account a
        where a.kind = 'partner_system' and a.id <> $3
          and ($1 or (
            exists (select from known_grant g where g.account = a.id)
            and not exists (
              select from known_grant g left join known_pilot p on g.scope = 'pilot' and p.id = g.scope_id
               where g.account = a.id
                 and coalesce(case g.scope when 'project' then g.scope_id when 'pilot' then p.project end = any($2), false) = false)))
        order by a.id`,
      [all, projects, account],
    );
    return [...own, ...overseen];
  }
}
