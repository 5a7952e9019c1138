import { randomUUID } from 'node:crypto';
import { EvidencePinned } from '@integras/contracts';
import type { Said } from './indicators-under-test.js';

/** A figure is pinned to a recommendation, as the knowledge service would tell it: that of the whole project, unless said otherwise. */
export function pinnedFigure(project: string, given: Partial<EvidencePinned>): Said & { data: EvidencePinned } {
  const data: EvidencePinned = {
    pin: randomUUID(),
    item: randomUUID(),
    kind: 'figure',
    indicator: 'INT-P01',
    definitionVersion: 1,
    scope: 'project',
    scopeId: project,
    value: '7',
    n: 7,
    at: '2025-06-01T10:00:00.000Z',
    ...given,
  };
  const journal = { kind: 'item', id: data.item } as const;
  return { event: EvidencePinned, data, entity: data.pin, time: data.at!, journal, project };
}
