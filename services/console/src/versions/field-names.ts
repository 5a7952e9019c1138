import type { TextId } from '../texts/texts.js';

/** What the fields of what is written are called where it is written. */
const names: Record<string, TextId> = {
  title: 'recommendation.title',
  body: 'recommendation.body',
  kind: 'recommendation.kind',
  level: 'recommendation.level',
  theme: 'item.topic',
  topic: 'item.topic',
  territory: 'analysis.territory',
  country: 'version.field.country',
  summary: 'analysis.summary',
  text: 'item.text',
  quadrant: 'version.field.quadrant',
  weight: 'item.weight',
  source: 'item.source',
  pilots: 'version.field.pilots',
  solution: 'practice.solution',
  targetGroup: 'practice.targetGroup',
  method: 'practice.method',
  results: 'practice.results',
  conditions: 'practice.conditions',
  yearlyCosts: 'version.field.costs',
  ledBy: 'initiative.led-by',
  since: 'record.since',
  themes: 'initiative.themes',
  learnt: 'initiative.learnt',
  links: 'version.field.links',
  organisation: 'version.field.organisation',
  on: 'uptake.on',
  document: 'uptake.document.title',
};

export const nameOfField = (field: string): TextId => names[field] ?? 'version.field.other';

/** How the code lists of the fields are worded. */
const lists: Record<string, string> = {
  kind: 'recommendation.kind',
  level: 'recommendation.level',
  theme: 'topic',
  topic: 'topic',
  themes: 'topic',
  quadrant: 'quadrant.one',
  solution: 'solution',
};

/** The wording of a code; undefined where the field is of no list, or the code of none that this version knows. */
export function wordingOf(field: string, code: unknown, messages: Record<string, unknown>): TextId | undefined {
  const list = lists[field];
  if (list === undefined || typeof code !== 'string') return undefined;
  const id = `${list}.${code}`;
  return id in messages ? (id as TextId) : undefined;
}
