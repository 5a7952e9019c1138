import type { Figure, FigureScope } from '@integras/contracts';
import { type DataSource, In } from 'typeorm';
import { DefinitionRow, definitionId } from '../definitions/definition.entity.js';
import type { Definition } from '../definitions/definition.js';

/** What an indicator of a release means, as the version that was released said it. */
export type ReleasedIndicator = Pick<
  Definition,
  'code' | 'version' | 'name' | 'description' | 'level' | 'countingUnit' | 'unit' | 'measure' | 'display'
>;

/** A place of a release. A country has no name here: its code is known everywhere. */
export interface ReleasedPlace {
  scope: FigureScope;
  scopeId: string;
  country?: string;
  name?: string;
}

/** What somebody who knows nothing else has to be told to read a release. */
export interface ReleaseWords {
  indicators: ReleasedIndicator[];
  places: ReleasedPlace[];
}

/** The words for the indicators and places of figures. */
export async function wordsOf(source: DataSource, figures: readonly Figure[]): Promise<ReleaseWords> {
  const ids = new Set(figures.map(({ indicator, version }) => definitionId(indicator, version)));
  const definitions = await source.manager.find(DefinitionRow, { where: { id: In([...ids]) }, order: { code: 'ASC' } });
  const told = new Map(figures.map((figure) => [`${figure.scope} ${figure.scopeId}`, figure]));
  const names = new Map(
    (
      await source.query<{ scope: string; id: string; name: string }[]>(
        'select scope, id, name from place where id = any($1) and name is not null',
        [[...told.values()].map(({ scopeId }) => scopeId)],
      )
    ).map(({ scope, id, name }) => [`${scope} ${id}`, name]),
  );
  return {
    indicators: definitions.map(({ definition }) => released(definition)),
    places: [...told].map(([key, { scope, scopeId, country }]) => {
      const name = names.get(key);
      return { scope, scopeId, ...(country !== undefined && { country }), ...(name !== undefined && { name }) };
    }),
  };
}

function released(definition: Definition): ReleasedIndicator {
  const { code, version, name, description, level, countingUnit, unit, measure, display } = definition;
  return { code, version, name, description, level, countingUnit, unit, measure, display };
}
