import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Caller } from '../callers/caller.js';
import { type Resource, scopeOf } from '../grants/can.js';
import { notFound } from '../http/problem.js';
import { keyPart } from '../http/key-part.js';
import { limitOf, type Page, pageOf, positionOf } from '../http/page.js';
import type { AuditQuery } from './audit.query.js';

/** Something somebody did that is looked back at: never what they saw or wrote. */
export interface AuditEntry {
  at: string;
  /** The account. */
  actor: string;
  /** What they did, as in `participant.exported`. */
  action: string;
  /** The id of what they did it with. */
  object: string;
}

/** Entries are kept for two years, then they go. */
const kept = '2 years';
const day = 86_400_000;

/** Keeps who looked at what is known of single persons, and tells it to those who answer for that. */
@Injectable()
export class Audit implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly dataSource: DataSource) {}

  onApplicationBootstrap(): void {
    const forget = () =>
      void this.dataSource
        .query(`delete from audit_entry where at < now() - interval '${kept}'`)
        .catch(() => undefined);
    forget();
    this.timer = setInterval(forget, day).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /**
   * Notes that somebody did something; to be awaited before they are answered, so that nothing is seen unnoted. A page
   * that stays open asks again and again: the same within ten minutes is one note.
   */
  async note(caller: Caller, action: string, object: string, place: Resource): Promise<void> {
    const { project = null, country = null, pilot = null } = place;
    await this.dataSource.query(
      `insert into audit_entry (actor, action, object, project, country, pilot)
       select $1::uuid, $2::text, $3::uuid, $4::uuid, $5::text, $6::uuid where not exists (
         select from audit_entry where actor = $1 and action = $2 and object = $3 and at > now() - interval '10 minutes')`,
      [caller.account, action, object, project, country, pilot],
    );
  }

  /** What the caller did, and what others did where the caller may read the trail; the newest first. */
  async list(query: AuditQuery, caller: Caller): Promise<Page<AuditEntry>> {
    if (caller.account === undefined) throw notFound();
    const { all, projects, countries, pilots } = scopeOf(caller.grants, 'audit.read');
    const limit = limitOf(query);
    const [before = null] = positionOf(query, [keyPart.number]) ?? [];
    const rows: { position: string; at: Date; actor: string; action: string; object: string }[] =
      await this.dataSource.query(
        `select position, at, actor, action, object from audit_entry
          where (actor = $1 or $2 or project = any($3::uuid[]) or country = any($4::text[]) or pilot = any($5::uuid[]))
            and ($6::uuid is null or actor = $6) and ($7::uuid is null or object = $7)
            and ($8::timestamptz is null or at < $8) and ($9::bigint is null or position < $9)
          order by position desc limit $10`,
        [
          caller.account,
          all,
          projects,
          countries,
          pilots,
          query.actor ?? null,
          query.object ?? null,
          query.until ?? null,
          before,
          limit + 1,
        ],
      );
    return pageOf(
      rows,
      limit,
      ({ position }) => [position],
      ({ at, actor, action, object }) => ({ at: at.toISOString(), actor, action, object }),
    );
  }
}
