import type { OwningService } from '@integras/contracts';
import { migrate, type ServiceDefinition } from '@integras/service-kit';
import { preparedDatabase, type TestDatabase } from '@integras/testing';
import { Module } from '@nestjs/common';
import { notifications } from '../notifications.js';

@Module({})
class SpeaksOnly {}

/** A service that does nothing but state facts. */
export const speaker = (service: OwningService): ServiceDefinition => ({
  service,
  module: SpeaksOnly,
  consumes: false,
  api: { title: service, description: 'States facts.' },
});

/** A database of this service and of those that speak beside it. */
export const databaseBeside = (...speakers: OwningService[]): Promise<TestDatabase> =>
  preparedDatabase(['notifications', ...speakers], async (database) => {
    const all = [notifications, ...speakers.map(speaker)];
    await Promise.all(all.map((definition) => migrate(definition, database.urlOf(definition.service))));
  });
