import { Global, Module } from '@nestjs/common';
import { CreateKnownGrants1700000000100 } from './create-known-grants.js';
import { KnownAccount, KnownGrant } from './grant.entities.js';
import { GrantsProjection } from './grants.projection.js';
import { Principals } from './principals.js';

/** What a service knows of grants. `start` brings it along: whoever guards requests has it. */
@Global()
@Module({ controllers: [GrantsProjection], providers: [Principals], exports: [Principals] })
export class GrantsModule {}

export const grantsEntities = [KnownAccount, KnownGrant];
export const grantsMigrations = [CreateKnownGrants1700000000100];
