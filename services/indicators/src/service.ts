import type { ServiceDefinition } from '@integras/service-kit';
import { IndicatorsModule } from './indicators.module.js';
import { CreateCounting1700000000200 } from './migrations/create-counting.js';

/** What this service is; tests open it as `main.ts` starts it. */
export const indicatorsService: ServiceDefinition = {
  service: 'indicators',
  module: IndicatorsModule,
  migrations: [CreateCounting1700000000200],
  api: {
    title: 'INTEGRAS indicators',
    description: 'Live figures over the pilots: what counts, how it is counted, and what the figures are.',
  },
};
