import type { ServiceDefinition } from '@integras/service-kit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Console } from './console/console.js';
import { Documents } from './documents/documents.js';
import { GatewayModule } from './gateway.module.js';
import { gatewaySettings } from './gateway.settings.js';
import { GatewayHealth } from './health/gateway-health.js';
import { Limits } from './limits/limits.js';
import { CreateGateway1763769600000 } from './migrations/create-gateway.js';
import { Routing } from './routing/routing.js';
import { SignInScope } from './sign-in/sign-in.scope.js';
import { WaitingReaders } from './streams/waiting-readers.js';

/** The one public origin. */
export const gateway: ServiceDefinition = {
  service: 'gateway',
  module: GatewayModule,
  migrations: [CreateGateway1763769600000],
  settings: gatewaySettings,
  api: { title: 'Streams', description: 'Facts and figures as they come.' },
  prepare: equip,
};

/** In this order: who somebody is has to be known before it is counted how much they ask for. */
function equip(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const parts = [SignInScope, Limits, WaitingReaders, Routing, Documents, GatewayHealth, Console];
  for (const part of parts) app.get(part).register(server);
}
