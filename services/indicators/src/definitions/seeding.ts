import type { EntityManager } from 'typeorm';
import { catalogue } from './catalogue.js';
import type { Definition } from './definition.js';
import { DefinitionRow, type DefinitionState, definitionId, indicatorId, IndicatorRow } from './definition.entity.js';
import { moveRevision } from './registry.js';

/**
 * Brings what comes with the product among the definitions. A version is never counted in two ways: names and
 * descriptions may change, how is counted only with a new version.
 * @param state of versions that are new: whether everything is about to be counted anyway, or has to be filled in
 * @throws Error that names an indicator whose version was changed
 */
export async function seedCatalogue(manager: EntityManager, state: 'counted' | 'filling'): Promise<void> {
  const known = new Map((await manager.find(DefinitionRow)).map((row) => [row.id, row]));
  const newest = new Map((await manager.find(IndicatorRow)).map((row) => [row.code, row.version]));
  const adopted = new Set([...known.values()].filter((row) => row.state !== 'offered').map(({ code }) => code));
  const now = new Date();
  let isChanged = false;
  for (const definition of catalogue) {
    const { code, version } = definition;
    const id = definitionId(code, version);
    const row = known.get(id);
    if (row && row.author === null) {
      if (waysOfCounting(row.definition) !== waysOfCounting(definition))
        throw new Error(`indicator ${code} counts otherwise than its version ${version} did: give it a new version`);
      if (JSON.stringify(row.definition) === JSON.stringify(definition)) continue;
      await manager.update(DefinitionRow, { id }, { definition });
      // It may be called otherwise now.
      await manager.update(IndicatorRow, { code }, { told: 0 });
    } else if (version > (newest.get(code) ?? 0)) {
      await manager.upsert(IndicatorRow, { id: indicatorId(code), code, version }, ['id']);
      const first = firstState(definition, isOffered(code) && !adopted.has(code) ? 'offered' : state, now);
      await manager.insert(DefinitionRow, {
        id,
        code,
        version,
        definition,
        since: now,
        author: null,
        ...first,
      });
      if (first.state !== 'filling') await supersede(manager, code, version);
    } else continue;
    isChanged = true;
  }
  if (isChanged) await moveRevision(manager);
}

/** The product's own are counted from the start. Those of funding programmes are adopted by whoever reports to one. */
const isOffered = (code: string): boolean => !code.startsWith('INT-');

/** Where a new version begins. */
function firstState(
  { counts }: Definition,
  state: 'counted' | 'filling' | 'offered',
  now: Date,
): { state: DefinitionState; countedAt: Date | null } {
  if (counts.length === 0) return { state: 'listed', countedAt: null };
  return { state, countedAt: state === 'counted' ? now : null };
}

/** Older versions of an indicator are not kept up to date any more. */
export async function supersede(manager: EntityManager, code: string, version: number): Promise<void> {
  await manager.query(
    `update definition set state = 'superseded' where code = $1 and version < $2 and state in ('counted', 'listed', 'offered')`,
    [code, version],
  );
}

/** Everything that decides how is counted; `counts` least of all may change. */
function waysOfCounting({ countingUnit, measure, dimensions, scale, counts }: Definition): string {
  return JSON.stringify({ countingUnit, measure, dimensions, scale, counts });
}
