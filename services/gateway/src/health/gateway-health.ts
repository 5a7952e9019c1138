import { CLOCK, type Clock } from '@integras/messaging';
import { SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { type GatewaySettings } from '../gateway.settings.js';
import { addressOf, type Routed, routed } from '../routing/routing.js';

type State = 'ready' | 'not ready';
type Health = { status: State; services: Record<'gateway' | Routed, State> };

const patience = 3_000;
/** Everybody may ask; the services behind are asked once in this time, however many do. Good news comes soon. */
const keptMillis = { ready: 1_000, 'not ready': 100 };

/** `/api/health`: whether everything behind this address can do its work, and what cannot. */
@Injectable()
export class GatewayHealth {
  private last: { until: number; health: Promise<Health> } | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  register(server: FastifyInstance): void {
    server.get('/api/health', async (_request, reply) => {
      const now = () => this.clock.now().getTime();
      if (!this.last || now() >= this.last.until) this.last = { until: Infinity, health: this.look(server) };
      const asked = this.last;
      const health = await asked.health;
      if (asked.until === Infinity) asked.until = now() + keptMillis[health.status];
      return reply
        .code(health.status === 'ready' ? 200 : 503)
        .header('cache-control', 'no-store')
        .send(health);
    });
  }

  private async look(server: FastifyInstance): Promise<Health> {
    const [own, ...others] = await Promise.all([
      server.inject('/health/ready').then(({ statusCode }) => statusCode === 200),
      ...routed.map((service) => answers(`${addressOf(service, this.settings)}/health/ready`)),
    ]);
    const state = (ready: boolean | undefined): State => (ready ? 'ready' : 'not ready');
    const services = {
      gateway: state(own),
      ...(Object.fromEntries(routed.map((service, at) => [service, state(others[at])])) as Record<Routed, State>),
    };
    return { status: state(Object.values(services).every((each) => each === 'ready')), services };
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(patience) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
