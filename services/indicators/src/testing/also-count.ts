import type { DataSource } from 'typeorm';
import type { Definition } from '../definitions/definition.js';
import { DefinitionRow, definitionId, indicatorId, IndicatorRow } from '../definitions/definition.entity.js';
import { moveRevision } from '../definitions/registry.js';

/** Counts these beside the catalogue, and what the catalogue only offers. There is nothing to fill in, so no fact may have been counted yet. */
export async function alsoCount(dataSource: DataSource, definitions: readonly Definition[]): Promise<void> {
  const now = new Date();
  await dataSource.transaction(async (manager) => {
    for (const definition of definitions) {
      const { code, version } = definition;
      await manager.insert(IndicatorRow, { id: indicatorId(code), code, version });
      await manager.insert(DefinitionRow, {
        id: definitionId(code, version),
        code,
        version,
        definition,
        state: 'counted',
        since: now,
        countedAt: now,
        author: null,
      });
    }
    await manager.update(DefinitionRow, { state: 'offered' }, { state: 'counted', countedAt: now });
    await moveRevision(manager);
  });
}
