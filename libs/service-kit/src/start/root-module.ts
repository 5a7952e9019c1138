import { type Clock, MessagingModule } from '@integras/messaging';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { Callers } from '../callers/callers.js';
import { DeadLettersController } from '../dead-letters/dead-letters.controller.js';
import { GrantsModule } from '../grants/grants.module.js';
import { ownerOf, type ServiceDefinition } from './definition.js';
import { SETTINGS, type Settings } from './settings.js';
import { Stopping } from './stopping.js';

export interface Foundations {
  settings: Settings;
  logger: Logger;
  registry: Registry;
  stopping: Stopping;
  dataSource: DataSource;
  databaseOptions: DataSourceOptions;
  clock?: Clock;
}

/** Everything a service stands on, and the service itself. */
@Global()
@Module({})
export class RootModule {
  static of(definition: ServiceDefinition, foundations: Foundations): DynamicModule {
    const { settings, registry, stopping, dataSource, databaseOptions, clock } = foundations;
    const { service, module } = definition;
    return {
      module: RootModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => databaseOptions,
          dataSourceFactory: () => Promise.resolve(dataSource),
        }),
        MessagingModule.forService({
          owner: ownerOf(definition),
          name: `integras-${service}`,
          natsUrl: settings.NATS_URL,
          registry,
          ...(clock && { clock }),
          ...(definition.gathering && { gathering: definition.gathering }),
        }),
        GrantsModule,
        module,
      ],
      controllers: definition.consumes === false ? [] : [DeadLettersController],
      providers: [{ provide: SETTINGS, useValue: settings }, { provide: Stopping, useValue: stopping }, Callers],
      exports: [SETTINGS, Stopping, Callers],
    };
  }
}
