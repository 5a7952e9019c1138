import type { Resource } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Scope } from '../grants/grant.js';
import { PilotPlace } from './pilot-place.entity.js';

/** Says where the scope of a grant lies. */
@Injectable()
export class PilotPlaces {
  constructor(private readonly dataSource: DataSource) {}

  /** What a scope is part of: a pilot also of its country and project, as far as this service has heard of it. */
  async of({ scope, scopeId, country }: Scope): Promise<Resource> {
    if (scope === 'country') return { country };
    if (scope !== 'pilot') return { [scope]: scopeId };
    const place = scopeId === undefined ? null : await this.dataSource.manager.findOneBy(PilotPlace, { id: scopeId });
    return { pilot: scopeId, ...(place && { project: place.project, country: place.country }) };
  }

  async ofPilots(pilots: readonly string[]): Promise<ReadonlyMap<string, Resource>> {
    const places = await this.ofEach(pilots.map((scopeId) => ({ scope: 'pilot', scopeId })));
    return new Map(places.map((place, at) => [pilots[at]!, place]));
  }

  ofEach(scopes: readonly Scope[]): Promise<Resource[]> {
    return Promise.all(scopes.map((scope) => this.of(scope)));
  }
}
