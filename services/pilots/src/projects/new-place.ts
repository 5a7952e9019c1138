import { Refusal, type Rows } from '@integras/messaging';
import { pilotShelf } from '../pilots/pilot.entity.js';
import { projectShelf } from './project.entity.js';
import { territoryShelf } from './territory.entity.js';

/** What figures are told of by its id: no two share one. */
const shelves = [projectShelf, territoryShelf, pilotShelf];

/** What a decision about a new place reads, to be asked by {@link requireNewPlace}. */
export const placesOf = (id: string) => shelves.map((shelf) => ({ shelf, ids: [id] }));

/** @throws Refusal 409 when a project, territory or pilot has this id. */
export function requireNewPlace(rows: Rows, id: string): void {
  if (shelves.every((shelf) => rows.get<unknown>(shelf, id) === undefined)) return;
  throw new Refusal({
    type: 'already-exists',
    title: 'It exists',
    status: 409,
    detail: 'A project, territory or pilot with this id is there already.',
  });
}
