import type { FigureScope, ProjectOpened, TerritoryAdded } from '@integras/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { journalOf, kindNamed } from '../cases/case-kinds.js';
import type { CaseKind } from '../cases/case-kind.js';
import type { CaseState } from '../cases/case-state.js';
import { countryPlace, type Place, placesOf, scopeIdOf } from './place.js';

/** A territory or pilot may be told of before its project: a place without a name is one that was only referred to. */
const savePlaces = `
  insert into place as p (scope, id, project, country, name)
  select distinct on (scope, id) * from unnest($1::text[], $2::text[], $3::uuid[], $4::text[], $5::text[]) as told (scope, id, project, country, name)
   order by scope, id, name nulls last
  on conflict (scope, id) do update
    set country = case when excluded.name is null then coalesce(p.country, excluded.country) else excluded.country end,
        name = coalesce(excluded.name, p.name)`;

interface NamedPlace {
  scope: string;
  id: string;
  project: string;
  country: string | null;
  name: string | null;
}

async function save(manager: EntityManager, places: readonly NamedPlace[]): Promise<void> {
  await manager.query(savePlaces, [
    places.map(({ scope }) => scope),
    places.map(({ id }) => id),
    places.map(({ project }) => project),
    places.map(({ country }) => country),
    places.map(({ name }) => name),
  ]);
}

export async function saveProjectPlace(manager: EntityManager, { project, name }: ProjectOpened): Promise<void> {
  await save(manager, [{ scope: 'project', id: project, project, country: null, name }]);
}

export async function saveTerritory(
  manager: EntityManager,
  { territory, project, country, name }: TerritoryAdded,
): Promise<void> {
  await save(manager, [
    { scope: 'territory', id: territory, project, country, name },
    { scope: 'country', id: countryPlace(project, country), project, country, name: null },
  ]);
}

/** Those that figures are told of. */
const figurePlaces = (places: readonly Place[]): Place[] => places.filter(({ scope }) => scope !== 'journal');

/** Where a pilot rolls up to from a second on. */
export interface Whereabouts {
  pilot: string;
  places: readonly Place[];
  second: number;
}

/**
 * Keeps where pilots roll up to, and since when. Their cells stay where they are: moving a pilot moves these rows only.
 */
export async function savePilots(
  manager: EntityManager,
  pilots: readonly CaseState[],
  whereabouts: readonly Whereabouts[],
): Promise<void> {
  if (pilots.length === 0) return;
  await save(
    manager,
    pilots.flatMap((state) => {
      const { project = '', country = '', title = '' } = state.groups![kindNamed.get(state.kind)!.home!]!;
      const names: Record<string, string> = { pilot: title };
      return figurePlaces(placesOf(state)).map(({ scope, id }) => ({
        scope,
        id,
        project,
        country: scope === 'project' ? null : country,
        name: names[scope] ?? null,
      }));
    }),
  );
  for (const { pilot, places, second } of whereabouts) {
    const rows = figurePlaces(places);
    await manager.query(
      `with told as (select * from unnest($2::text[], $3::text[]) as t (scope, place)),
       ended as (
         update place_pilot p set until = to_timestamp($4)
          where pilot = $1 and until = 'infinity' and (scope, place) not in (select scope, place from told))
       insert into place_pilot (scope, place, pilot, since)
       select scope, place, $1, to_timestamp($4) from told
        where not exists (select from place_pilot p where p.pilot = $1 and p.until = 'infinity' and (p.scope, p.place) = (told.scope, told.place))
       on conflict (scope, place, pilot, since) do update set until = 'infinity'`,
      [pilot, rows.map(({ scope }) => scope), rows.map(({ id }) => id), second],
    );
  }
}

/** The pilots, and what else cases are told within, that a place rolls up now: those in the journals of these kinds. */
export async function homesIn(
  source: DataSource,
  { scope, id }: Pick<Place, 'scope' | 'id'>,
  kinds: readonly CaseKind[],
): Promise<{ id: string; kind: CaseKind }[]> {
  const journals = new Set(kinds.map((kind) => journalOf(kind).journal));
  const rows: { id: string; kind: string }[] = await source.query(
    `select m.pilot as id, c.kind from place_pilot m join counted_case c on c.id = m.pilot
      where m.scope = $1 and m.place = $2 and m.until = 'infinity' order by m.pilot`,
    [scope, id],
  );
  return rows
    .map((row) => ({ id: row.id, kind: kindNamed.get(row.kind)! }))
    .filter(({ kind }) => journals.has(journalOf(kind).journal));
}

/** A place as it can be asked for. */
export interface FoundPlace {
  scope: FigureScope;
  id: string;
  scopeId: string;
  project: string;
  country?: string;
}

/** The places that a reporting period reports of: the project and its countries. */
export async function placesReported(source: DataSource, project: string): Promise<Pick<FoundPlace, 'scope' | 'id'>[]> {
  return source.query("select scope, id from place where project = $1 and scope in ('project', 'country')", [project]);
}

/** The places of a scope, by the ids that figures show, in the order of their ids. */
export async function findPlaces(
  source: DataSource,
  { scope, project, ids }: { scope: FigureScope; project?: string; ids?: readonly string[] },
): Promise<FoundPlace[]> {
  const rows: { id: string; project: string; country: string | null }[] = await source.query(
    `select id, project, country from place
      where scope = $1 and ($2::uuid is null or project = $2) and ($3::text[] is null or case scope when 'country' then country else id end = any($3))
      order by id`,
    [scope, project ?? null, ids ?? null],
  );
  return rows.map(({ id, project: of, country }) => ({
    scope,
    id,
    scopeId: scopeIdOf({ scope, id }),
    project: of,
    ...(country !== null && { country }),
  }));
}
