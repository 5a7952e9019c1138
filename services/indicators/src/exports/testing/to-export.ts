import { type Figure, type FigureComparability, figureKey } from '@integras/contracts';
import type { ExportInput, ExportedIndicator } from '../export-sheet.js';
import type { ProjectHeader } from '../project-header.js';

export const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';
export const bologna = '0c4c2d8e-3c57-4f0e-8d69-3f6f9f5d7a11';

const indicator = (code: string, more: Partial<ExportedIndicator>): ExportedIndicator => ({
  code,
  version: 1,
  name: { en: code, de: code },
  description: { en: 'What counts.', de: 'Was zählt.' },
  level: 'result',
  unit: 'persons',
  measure: 'count',
  display: { kind: 'number' },
  direction: 'up',
  ...more,
});

export const enrolled = indicator('INT-P01', {
  name: { en: 'Participants enrolled', de: 'Aufgenommene Teilnehmende' },
  level: 'output',
  measure: 'distinct',
});
export const employed = indicator('INT-P06', {
  name: { en: 'Employment at six months', de: 'Beschäftigung nach sechs Monaten' },
  unit: 'percent',
  measure: 'ratio',
  display: { kind: 'percent' },
  baseline: { value: '0.125', on: '2024-12-31' },
});
export const change = indicator('INT-X01', { unit: 'EUR', measure: 'mean', direction: 'none', level: 'context' });
export const language = indicator('INT-X02', { measure: 'median', unit: 'level' });
export const housing = indicator('INT-X03', { measure: 'status', direction: 'none' });
export const indicators = [enrolled, employed, change, language, housing];

/** A figure of a pilot; of another place where `more` says so. */
export function figure(code: string, more: Partial<Figure>): Figure {
  const at = { indicator: code, scope: 'pilot', scopeId: bologna, period: 'all', ...more } as const;
  return {
    ...at,
    key: figureKey(at),
    version: 1,
    scopeName: 'Bologna',
    project,
    country: 'IT',
    value: '12',
    n: 12,
    unknown: 0,
    personal: true,
    status: 'provisional',
    trueAt: { PILOTS: '2025-06-15T10:00:00.000042Z' },
    ...more,
  };
}

export const hidden = (code: string, more: Partial<Figure>): Figure => {
  const { n: _, unknown: __, trueAt: ___, ...rest } = figure(code, more);
  return { ...rest, value: null, hidden: true };
};

export const share = figure('INT-P06', {
  value: '0.075',
  numerator: '3',
  denominator: '40',
  n: 40,
  unknown: 2,
  interval: { low: '0.025836', high: '0.198641', level: 0.95, method: 'wilson' },
});

export const comparability: FigureComparability[] = [
  { attribute: 'employment', country: 'IT', grade: 'broad' },
  { attribute: 'isced', country: 'AT', grade: 'none' },
];

export function input(figures: readonly Figure[], more: Partial<ExportInput> = {}): ExportInput {
  return {
    figures,
    indicators,
    trueAt: { PILOTS: '2025-06-15T10:00:00.000042Z' },
    readAt: '2026-11-25T10:00:00.000Z',
    source: '/v1/figures?indicator=INT-P01&scope=pilot',
    projects: new Map([[project, header]]),
    ...more,
  };
}

export const header: ProjectHeader = {
  identifier: 'XI-EXAMPLE-1-SIFORREF',
  reportingOrganisation: { ref: 'XI-EXAMPLE-1', type: '80', name: { en: 'University', de: 'Universität' } },
  title: { en: 'Integrating Refugees', de: 'Geflüchtete integrieren' },
  description: { en: 'Pilots in five regions.' },
  participatingOrganisations: [{ role: '4', type: '10', name: { en: 'City of Bologna' } }],
  status: '2',
  startsOn: '2025-01-01',
  endsOn: '2027-12-31',
  startedOn: '2025-02-01',
};

export const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
