import { createHash } from 'node:crypto';
import { CLOCK, type Clock } from '@integras/messaging';
import { SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type * as Fastify from 'fastify';
import { DataSource } from 'typeorm';
import { type GatewaySettings } from '../gateway.settings.js';
import { Seal, SealBroken } from '@integras/service-kit';
import type { SignedIn } from './signed-in.js';

const minutes = 60_000;
const hours = 60 * minutes;
/** A sign-in that was begun has to be finished within this. */
const beginning = 10 * minutes;
/** Nobody was seen for so long: the session is over. */
const idle = 12 * hours;
/** However busy, one signs in anew after this. */
const longest = 7 * 24 * hours;
/** How exactly it is known when somebody was last seen. */
const seenEvery = 5 * minutes;

type Callback = (error?: unknown) => void;

/** Whose session it is. */
export type Holder = Pick<SignedIn, 'issuer' | 'subject'>;

/** A session as its holder sees it. */
export interface ShownSession {
  /** What it is ended by; it opens nothing. */
  id: string;
  begunAt: string;
  /** To five minutes. */
  seenAt: string;
  /** Whether it is the one that asks. */
  current: boolean;
}

/**
 * Sessions in PostgreSQL, so that every replica knows them and deleting a row ends one at once. What the database
 * holds opens nothing: ids are digests there, and tokens are sealed.
 */
@Injectable()
export class SessionStore {
  private readonly seal: Seal;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) settings: GatewaySettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.seal = new Seal(settings.SESSION_KEY, 'session');
  }

  /** As @fastify/session calls it. */
  get(id: string, callback: (error: unknown, session?: Fastify.Session | null) => void): void {
    this.find(id).then((session) => callback(null, session ?? null), callback);
  }

  set(id: string, session: Fastify.Session, callback: Callback): void {
    this.keep(id, session).then(() => callback(), callback);
  }

  destroy(id: string, callback: Callback): void {
    this.end(id).then(() => callback(), callback);
  }

  async find(id: string): Promise<Fastify.Session | undefined> {
    const now = this.clock.now();
    const key = digest(id);
    const [row]: { sealed: string; seen_at: Date }[] = await this.dataSource.query(
      'select sealed, seen_at from session where id = $1 and expires_at > $2',
      [key, now],
    );
    if (!row) return undefined;
    if (now.getTime() - row.seen_at.getTime() > seenEvery) await this.seen(key, now);
    return this.opened(key, row.sealed);
  }

  async end(id: string): Promise<void> {
    await this.dataSource.query('delete from session where id = $1', [digest(id)]);
  }

  /** Where a person is signed in, seen last first. */
  async of({ issuer, subject }: Holder, current: string): Promise<ShownSession[]> {
    const rows: { id: string; begun_at: Date; seen_at: Date }[] = await this.dataSource.query(
      `select id, begun_at, seen_at from session where issuer = $1 and subject = $2 and expires_at > $3
        order by seen_at desc, id`,
      [issuer, subject, this.clock.now()],
    );
    return rows.map(({ id, begun_at: begun, seen_at: seen }) => ({
      id,
      begunAt: begun.toISOString(),
      seenAt: seen.toISOString(),
      current: id === digest(current),
    }));
  }

  /** Ends one of a person's sessions, by the id it is shown with; false when they have none of that id. */
  async endOf({ issuer, subject }: Holder, id: string): Promise<boolean> {
    const [, ended] = (await this.dataSource.query(
      'delete from session where id = $1 and issuer = $2 and subject = $3',
      [id, issuer, subject],
    )) as [unknown, number];
    return ended > 0;
  }

  /** Ends every session of a person: wherever they are signed in, they are no more. */
  async endAll({ issuer, subject }: Holder): Promise<void> {
    await this.dataSource.query('delete from session where issuer = $1 and subject = $2', [issuer, subject]);
  }

  async removeExpired(): Promise<void> {
    await this.dataSource.query('delete from session where expires_at < $1', [this.clock.now()]);
  }

  /** Changes what a session holds, alone: whoever wants the same waits and finds it changed. */
  async change(id: string, change: (signedIn: SignedIn) => Promise<SignedIn>): Promise<SignedIn | undefined> {
    const key = digest(id);
    return this.dataSource.transaction(async (manager) => {
      const [row]: { sealed: string }[] = await manager.query(
        'select sealed from session where id = $1 and expires_at > $2 for update',
        [key, this.clock.now()],
      );
      const session = row && this.opened(key, row.sealed);
      if (!session?.signedIn) return undefined;
      const signedIn = await change(session.signedIn);
      if (signedIn !== session.signedIn) {
        const sealed = this.sealed(key, { ...session, signedIn });
        await manager.query('update session set sealed = $2 where id = $1', [key, sealed]);
      }
      return signedIn;
    });
  }

  private async keep(id: string, session: Fastify.Session): Promise<void> {
    const now = this.clock.now();
    const { issuer = null, subject = null } = session.signedIn ?? {};
    const expires = new Date(now.getTime() + (session.signedIn ? idle : beginning));
    const key = digest(id);
    await this.dataSource.query(
      `insert into session (id, issuer, subject, sealed, begun_at, seen_at, expires_at) values ($1, $2, $3, $4, $5, $5, $6)
       on conflict (id) do update set issuer = $2, subject = $3, sealed = $4, seen_at = $5,
         expires_at = least($6, session.begun_at + make_interval(secs => $7))`,
      [key, issuer, subject, this.sealed(key, session), now, expires, longest / 1_000],
    );
  }

  private async seen(key: string, now: Date): Promise<void> {
    await this.dataSource.query(
      `update session set seen_at = $2, expires_at = least($3::timestamptz, begun_at + make_interval(secs => $4))
        where id = $1 and subject is not null`,
      [key, now, new Date(now.getTime() + idle), longest / 1_000],
    );
  }

  private sealed(key: string, session: Fastify.Session): string {
    return this.seal.close(JSON.stringify(session), key);
  }

  private opened(key: string, sealed: string): Fastify.Session | undefined {
    try {
      return JSON.parse(this.seal.open(sealed, key)) as Fastify.Session;
    } catch (error) {
      // Sealed with a key that was changed since: whoever it was signs in anew.
      if (error instanceof SealBroken) return undefined;
      throw error;
    }
  }
}

const digest = (id: string): string => createHash('sha256').update(id).digest('base64url');
