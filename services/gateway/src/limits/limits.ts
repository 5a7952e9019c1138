import { createHash } from 'node:crypto';
import { CLOCK, type Clock } from '@integras/messaging';
import { type Caller, Callers, problem, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { type GatewaySettings } from '../gateway.settings.js';
import { addressBlock } from './address-block.js';
import { Allowance } from './allowance.js';

const minute = 60;
const cleaning = 300_000;

/**
 * How much one caller may ask for in a minute, counted in PostgreSQL for all replicas together. Whoever is signed in
 * is counted by account, never by the address they share with a whole office; the rest by address.
 */
@Injectable()
export class Limits implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly accounts: Allowance;
  private readonly strangers: Allowance;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly callers: Callers,
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
    @Inject(CLOCK) clock: Clock,
  ) {
    const counterOf = (keyPrefix: string, points: number) =>
      new RateLimiterPostgres({
        storeClient: dataSource,
        storeType: 'typeorm',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration: minute,
      });
    const { RATE_LIMIT_ACCOUNT: forAccounts, RATE_LIMIT_ANONYMOUS: forStrangers } = settings;
    this.accounts = new Allowance(counterOf('account', forAccounts), forAccounts, clock);
    this.strangers = new Allowance(counterOf('address', forStrangers), forStrangers, clock);
  }

  register(server: FastifyInstance): void {
    if (this.settings.RATE_LIMIT === 'off') return;
    server.addHook('onRequest', (request, reply, done) => {
      if (!isLimited(request.url)) return done();
      const taken = this.take(request);
      if (taken === true) return done();
      taken.then(
        () => done(),
        (reason: unknown) => done(reason instanceof RateLimiterRes ? tooMany(reply, reason) : undefined),
      );
    });
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(
      () => void this.dataSource.query('delete from rate_limit where expire < $1', [Date.now()]).catch(() => undefined),
      cleaning,
    );
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private take({ headers: { authorization }, ip }: FastifyRequest): true | Promise<true | void> {
    const token = authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : undefined;
    if (!token) return this.strangers.take(addressBlock(ip));
    try {
      const known = this.callers.known(token);
      if (known) return this.accounts.take(keyOf(known));
    } catch {
      return this.strangers.take(addressBlock(ip));
    }
    // Not a way around: whoever brings a token that proves nothing is a stranger.
    return this.callers.identify(token).then(
      async (caller) => this.accounts.take(keyOf(caller)),
      async () => this.strangers.take(addressBlock(ip)),
    );
  }
}

const keyOf = ({ account, issuer, subject }: Caller): string =>
  account ??
  createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('base64url');

/** The pages and their parts are files: cheap, and many at once. */
const isLimited = (url: string): boolean =>
  (url.startsWith('/api/') && !url.startsWith('/api/health')) || url.startsWith('/auth/');

function tooMany(reply: FastifyReply, { msBeforeNext }: RateLimiterRes): Error {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
  void reply.header('retry-after', seconds);
  return problem('too-many-requests', 429, 'Too many requests', `Wait ${seconds} seconds, then go on more slowly.`);
}
