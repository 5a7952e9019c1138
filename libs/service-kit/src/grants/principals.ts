import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../callers/caller.js';
import type { Grant } from './can.js';

/** A caller whose account may have been closed. */
export type Principal = Caller & { closed?: boolean };

interface Kept {
  principal: Principal | undefined;
  loading: Promise<Principal>;
  since: number;
}

/**
 * Where several replicas run, only one of them applies a change of grants; the others notice it after this long.
 * The process that applies it notices at once.
 */
const keptMillis = 2_000;
const most = 20_000;

/** Accounts with their grants, in memory: the database is asked once in two seconds for a caller, not for every request. */
@Injectable()
export class Principals {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly dataSource: DataSource) {}

  /** The principal when it is at hand. */
  known(identity: { issuer: string; subject: string }): Principal | undefined {
    const kept = this.kept.get(keyOf(identity));
    return kept && performance.now() - kept.since < keptMillis ? kept.principal : undefined;
  }

  find(identity: { issuer: string; subject: string }): Promise<Principal> {
    const key = keyOf(identity);
    const kept = this.kept.get(key);
    if (kept && performance.now() - kept.since < keptMillis) return kept.loading;
    return this.load(key, identity);
  }

  /** Grants have changed. Loads under way began before and are not kept either. */
  forget(): void {
    this.kept.clear();
  }

  private load(key: string, identity: { issuer: string; subject: string }): Promise<Principal> {
    const loading = this.read(identity);
    const entry: Kept = { principal: undefined, loading, since: performance.now() };
    if (this.kept.size >= most) this.kept.clear();
    this.kept.set(key, entry);
    loading.then(
      (principal) => (entry.principal = principal),
      () => this.kept.get(key) === entry && this.kept.delete(key),
    );
    return loading;
  }

  private async read({ issuer, subject }: { issuer: string; subject: string }): Promise<Principal> {
    const [row]: { id: string; kind: 'person' | 'partner_system'; closed: boolean; grants: Grant[] }[] =
      await this.dataSource.query(
        `select a.id, a.kind, a.closed,
              coalesce(json_agg(json_strip_nulls(json_build_object(
                'id', g.id, 'role', g.role, 'scope', g.scope, 'scopeId', g.scope_id, 'country', g.country)) order by g.id)
                filter (where g.id is not null), '[]') as grants
         from known_account a left join known_grant g on g.account = a.id
        where a.issuer = $1 and a.subject = $2
        group by a.id order by a.closed limit 1`,
        [issuer, subject],
      );
    if (!row) return { kind: 'person', issuer, subject, grants: [] };
    const { id: account, kind, closed, grants } = row;
    return { kind, issuer, subject, account, grants: closed ? [] : grants, ...(closed && { closed }) };
  }
}

const keyOf = ({ issuer, subject }: { issuer: string; subject: string }): string => `${issuer}\n${subject}`;
