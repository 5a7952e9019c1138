import { partnershipEntities, partnershipMigrations, type ServiceDefinition } from '@integras/service-kit';
import { TrainingsModule } from './trainings.module.js';

/** What makes this service this one. */
export const trainings: ServiceDefinition = {
  service: 'trainings',
  module: TrainingsModule,
  entities: [...partnershipEntities],
  migrations: [...partnershipMigrations],
  api: {
    title: 'Trainings',
    description: 'Transnational trainings: schemes, sessions, registration, attendance, assessments and certificates.',
  },
};
