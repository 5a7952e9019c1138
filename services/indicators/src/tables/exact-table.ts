import type { Figure } from '@integras/contracts';
import type { EntityManager } from 'typeorm';
import type { FigureRef } from '../counting/touched-figures.js';
import type { Indicators } from '../definitions/indicators.js';
import type { When } from '../figures/assembly.js';
import { readBreakdown, readFigures } from '../figures/figures.store.js';
import { kindNamed } from '../cases/case-kinds.js';
import type { CompiledDefinition } from '../definitions/compile.js';
import { isOfPilots } from '../definitions/of-pilots.js';
import { emptyLike, type ExactTable, type TablePlace, type TableRef } from './table-of.js';

interface PlaceRow {
  scope: FigureRef['scope'];
  id: string;
  /** The places of which it is a part, one level above. */
  above: string[];
}

/** Reads the table as it is, or as it was known; without a dimension the totals alone. Call it in one transaction that sees one state of the database. */
export async function readExactTable(
  manager: EntityManager,
  indicators: Indicators,
  { definition, project, dimension }: Omit<TableRef, 'dimension'> & { dimension?: string | undefined },
  when: When,
): Promise<ExactTable> {
  const categories = dimension === undefined ? [] : categoriesOf(definition, dimension);
  const rows = (await placesOf(manager, project)).filter(({ scope }) => scope !== 'pilot' || isOfPilots(definition));
  const refs = rows.map(({ scope, id }) => ({
    indicator: definition.code,
    version: definition.version,
    scope,
    place: id,
    period: 'all',
  }));
  const { figures } = await readFigures(manager, indicators, refs, when);
  const broken =
    dimension === undefined ? [] : (await readBreakdown(manager, indicators, refs, dimension, when)).figures;
  const byKey = new Map(broken.map((figure) => [figure.key, figure]));
  const keys = new Map(rows.map(({ id }, i) => [id, figures[i]!.key]));
  return {
    countsPersons: definition.countsPersons,
    places: rows.map(({ id }): TablePlace => ({
      total: keys.get(id)!,
      within: rows.filter(({ above }) => above.includes(id)).map((row) => keys.get(row.id)!),
    })),
    totals: new Map(figures.map((figure) => [figure.key, figure])),
    categories: new Map(figures.map((total) => [total.key, categories.map((category) => inCategory(total, category))])),
  };

  function inCategory(total: Figure, category: string): Figure {
    const empty = emptyLike(total, { dimension: dimension!, category });
    return byKey.get(empty.key) ?? empty;
  }
}

/** Each place of a project with the places it is a part of: pilots of territories, territories of countries, those of the project. */
async function placesOf(manager: EntityManager, project: string): Promise<PlaceRow[]> {
  return manager.query(
    `select p.scope, p.id,
            case p.scope
              when 'project' then array[]::text[]
              when 'country' then array[p.project::text]
              when 'territory' then array[p.project::text || '/' || p.country]
              else (select coalesce(array_agg(m.place), array[]::text[]) from place_pilot m
                     where m.pilot::text = p.id and m.scope = 'territory' and m.until = 'infinity')
            end as above
       from place p where p.project = $1 order by p.scope, p.id`,
    [project],
  );
}

/** Every category there can be, so that a table does not tell by its rows that somebody is in it. */
function categoriesOf({ counts }: CompiledDefinition, dimension: string): string[] {
  return [...new Set(counts.flatMap(({ cases }) => kindNamed.get(cases)?.dimensions[dimension]?.categories ?? []))];
}
