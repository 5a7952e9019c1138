import { Inject, Injectable, Logger } from '@nestjs/common';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { ApplyObserver } from './projection/apply.js';
import type { Follower, FollowObserver } from './projection/follower.js';
import type { RelayObserver } from './relay/relay.js';

/** Injection token of the process's prom-client registry. */
export const REGISTRY = Symbol('metrics registry');

/** What the rails tell of themselves. Labels are streams only: a closed set. */
@Injectable()
export class RailsMetrics implements RelayObserver, ApplyObserver, FollowObserver {
  private readonly logger = new Logger('rails');
  private readonly publishedFacts: Counter;
  private readonly relayFailures: Counter;
  private readonly appliedFacts: Counter<'stream'>;
  private readonly deadLetters: Counter<'stream'>;
  private readonly followFailures: Counter<'stream'>;
  private readonly followers: Follower[] = [];

  constructor(@Inject(REGISTRY) registry: Registry) {
    const registers = [registry];
    this.publishedFacts = new Counter({
      name: 'integras_facts_published_total',
      help: 'Facts the relay has published',
      registers,
    });
    this.relayFailures = new Counter({
      name: 'integras_relay_failures_total',
      help: 'Publications that failed and were tried again',
      registers,
    });
    this.appliedFacts = new Counter({
      name: 'integras_facts_applied_total',
      help: 'Facts applied by the projections',
      labelNames: ['stream'],
      registers,
    });
    this.deadLetters = new Counter({
      name: 'integras_dead_letters_total',
      help: 'Facts that could not be applied',
      labelNames: ['stream'],
      registers,
    });
    this.followFailures = new Counter({
      name: 'integras_follow_failures_total',
      help: 'Readings that failed and were opened again',
      labelNames: ['stream'],
      registers,
    });
    const { followers } = this;
    const lag = new Gauge({
      name: 'integras_projection_lag',
      help: 'Messages of the stream that are not applied yet',
      labelNames: ['stream'],
      registers: [],
      collect() {
        for (const follower of followers) this.set({ stream: follower.stream }, follower.lag);
      },
    });
    registry.registerMetric(lag);
  }

  follow(follower: Follower): void {
    this.followers.push(follower);
  }

  published(count: number): void {
    this.publishedFacts.inc(count);
  }

  applied(stream: string, count: number): void {
    this.appliedFacts.inc({ stream }, count);
  }

  deadLettered(stream: string, reason: string): void {
    this.deadLetters.inc({ stream });
    this.logger.error(`a fact of ${stream} could not be applied: ${reason}`);
  }

  failed(...of: [error: unknown] | [stream: string, error: unknown]): void {
    const error = of.at(-1);
    if (of.length === 1) this.relayFailures.inc();
    else this.followFailures.inc({ stream: of[0] });
    this.logger.warn(
      `${of.length === 1 ? 'the relay' : of[0]} goes on after an error: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
