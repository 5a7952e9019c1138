import type { FigureScope } from '@integras/contracts';
import { type Caller, notFound } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { findPlaces, type FoundPlace } from '../places/places.store.js';
import { projectNeeded } from './figures.query.js';
import { seesOf } from './sees.js';

/** Finds the places that callers ask for. */
@Injectable()
export class FigurePlaces {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The places the caller sees anything of.
   * @throws Refusal 404 when one is named that does not exist, or not for the caller.
   */
  async all(
    caller: Caller,
    asked: { scope: FigureScope; project?: string | undefined; ids?: readonly string[] | undefined },
  ): Promise<FoundPlace[]> {
    const found = await findPlaces(this.dataSource, asked);
    const seen = found.filter((place) => seesOf(caller.grants, place) !== 'nothing');
    if (asked.ids?.some((id) => !seen.some((place) => place.scopeId === id))) throw notFound();
    return seen;
  }

  /** @throws Refusal 404 as above; 422 when it is one of several projects and none is named. */
  async one(
    caller: Caller,
    { scope, id, project }: { scope: FigureScope; id: string; project?: string | undefined },
  ): Promise<FoundPlace> {
    const places = await this.all(caller, { scope, project, ids: [id] });
    if (places.length > 1) throw projectNeeded();
    return places[0]!;
  }
}
