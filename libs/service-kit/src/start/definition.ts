import { type OwningService, owningServices } from '@integras/contracts';
import type { Gathering } from '@integras/messaging';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { EntityTarget, MigrationInterface, ObjectLiteral } from 'typeorm';
import type { OwnSettings, Settings } from './settings.js';

/** What differs from one service to the next. */
export interface ServiceDefinition {
  /** Its name: of its schema, of its stream when it owns events, in its logs. */
  service: string;
  module: Type;
  entities?: EntityTarget<ObjectLiteral>[];
  /** Its own migrations; those of the rails and of the grants come before them by themselves. */
  migrations?: (new () => MigrationInterface)[];
  api: { title: string; description: string };
  /** False for a process that runs no `@EventPattern` handlers. Grants are a projection, so the default is true. */
  consumes?: boolean;
  /** How long its projections gather facts for one transaction; as for figures that people watch unless said. */
  gathering?: Gathering;
  /** Settings only this service has. */
  settings?: OwnSettings;
  /** Plugins and hooks of the HTTP server, before the routes are made. */
  prepare?(app: NestFastifyApplication, settings: Settings): Promise<void> | void;
}

/** The service as an owner of events; null when it has none. */
export function ownerOf({ service }: ServiceDefinition): OwningService | null {
  return owningServices.find((owner) => owner === service) ?? null;
}
