import type { Counting, Definition, Meaning, Measure, Pick } from '../api/definitions.js';
import { decimalOf, typedDecimal } from '../figure/decimal.js';

/** What a counting has to say beside which cases count. */
export const parts = ['met', 'amount', 'days', 'level', 'state', 'survival'] as const;
export type Part = (typeof parts)[number];

const partsByMeasure: Record<Measure, readonly Part[]> = {
  count: [],
  distinct: [],
  sum: ['amount', 'days'],
  mean: ['amount', 'days'],
  minimum: ['amount', 'days'],
  maximum: ['amount', 'days'],
  median: ['amount', 'days', 'level'],
  ratio: ['met', 'amount'],
  status: ['state'],
  survival: ['survival'],
};

/** What a counting of a measure can say: one of these. */
export function partsOf(measure: Measure): readonly Part[] {
  return partsByMeasure[measure];
}

/** One of a list of records, as the form holds it: no list is none. */
interface PickValues {
  of: string;
  where: string;
  optional: boolean;
}

/** A counting as the form holds it: everything somebody has typed, also what the chosen measure does not need. */
export interface CountingValues {
  cases: string;
  latest: PickValues;
  earliest: PickValues;
  where: string;
  on: string;
  window: { from: string; days: string };
  unknown: string;
  part: Part;
  met: string;
  amount: { field: string; unit: string; into: 'numerator' | 'denominator' };
  days: { from: string; to: string };
  level: string;
  state: string;
  survival: { from: string; event: string; end: string };
}

/** A definition as the form holds it; the fields have the names by which the server says what is wrong with them. */
export interface DefinitionValues {
  code: string;
  name: { en: string; de: string };
  description: { en: string; de: string };
  level: 'output' | 'result';
  countingUnit: Meaning['countingUnit'];
  unit: string;
  measure: Measure;
  display: { kind: Meaning['display']['kind'] };
  direction: Meaning['direction'];
  dimensions: string[];
  /** Levels separated by commas. */
  scale: string;
  /** A number as it is typed, of a share in percent; a year or a day. */
  baseline: { value: string; on: string };
  verification: { en: string; de: string };
  source: string;
  counts: CountingValues[];
}

export function newCounting(): CountingValues {
  return {
    cases: 'participant',
    latest: { of: '', where: '', optional: false },
    earliest: { of: '', where: '', optional: false },
    where: '',
    on: '',
    window: { from: '', days: '' },
    unknown: '',
    part: 'met',
    met: '',
    amount: { field: '', unit: '', into: 'numerator' },
    days: { from: '', to: '' },
    level: '',
    state: '',
    survival: { from: '', event: '', end: '' },
  };
}

export function newDefinition(): DefinitionValues {
  return {
    code: '',
    name: { en: '', de: '' },
    description: { en: '', de: '' },
    level: 'result',
    countingUnit: 'participation',
    unit: 'percent',
    measure: 'ratio',
    display: { kind: 'percent' },
    direction: 'up',
    dimensions: [],
    scale: '',
    baseline: { value: '', on: '' },
    verification: { en: '', de: '' },
    source: '',
    counts: [newCounting()],
  };
}

export function valuesOf(definition: Definition): DefinitionValues {
  const { code, name, description, level, countingUnit, unit, measure, display, direction, scale, source } = definition;
  const { baseline, verification } = definition;
  return {
    code,
    name,
    description,
    countingUnit,
    unit,
    measure,
    direction,
    level: level === 'context' ? 'output' : level,
    display: { kind: display.kind },
    dimensions: [...definition.dimensions],
    scale: (scale ?? []).join(', '),
    baseline: {
      value: baseline ? typedDecimal(baseline.value, display.kind === 'percent') : '',
      on: baseline?.on ?? '',
    },
    verification: { en: '', de: '', ...verification },
    source: source ?? '',
    counts: definition.counts.map(countingValuesOf),
  };
}

function countingValuesOf(counting: Counting): CountingValues {
  const empty = newCounting();
  const { latest, earliest, window, amount, days, survival } = counting;
  return {
    ...empty,
    cases: counting.cases,
    latest: { ...empty.latest, ...latest },
    earliest: { ...empty.earliest, ...earliest },
    where: counting.where ?? '',
    on: counting.on ?? '',
    window: window ? { from: window.from, days: String(window.days) } : empty.window,
    unknown: counting.unknown ?? '',
    part: parts.find((part) => counting[part] !== undefined) ?? 'met',
    met: counting.met ?? '',
    amount: { ...empty.amount, ...amount },
    days: days ?? empty.days,
    level: counting.level ?? '',
    state: counting.state ?? '',
    survival: { ...empty.survival, ...survival },
  };
}

/**
 * What is sent: without what the measure does not need, and without what nothing was said of.
 * @param before the version that is changed, of which what the form does not ask stays
 */
export function meaningOf(values: DefinitionValues, before?: Definition): Meaning {
  const { measure, name, description, level, countingUnit, unit, display, direction, dimensions } = values;
  const scale = wordsOf(values.scale);
  const isOfLevels = values.counts.some((counting) => partOf(measure, counting) === 'level');
  const { display: shown } = before ?? {};
  const verification = trimmed(values.verification);
  const baseline = decimalOf(values.baseline.value, display.kind === 'percent');
  return {
    name: trimmed(name),
    description: trimmed(description),
    level,
    countingUnit,
    measure,
    direction,
    dimensions,
    unit: unit.trim(),
    display: { kind: display.kind, ...(shown?.kind === display.kind && shown.unit && { unit: shown.unit }) },
    ...(isOfLevels && scale.length > 0 && { scale }),
    ...(baseline !== undefined && { baseline: { value: baseline, ...said('on', values.baseline.on) } }),
    ...(verification.en + verification.de !== '' && { verification }),
    ...said('source', values.source),
    counts: values.counts.map((counting) => countingOf(measure, counting)),
  };
}

function countingOf(measure: Measure, values: CountingValues): Counting {
  const { cases, latest, earliest, where, on, window, unknown, amount, days, survival } = values;
  const part = partOf(measure, values);
  return {
    cases,
    ...picked('latest', latest),
    ...picked('earliest', earliest),
    ...said('where', where),
    ...said('on', on),
    ...(part === 'met' && window.from !== '' && { window: { from: window.from, days: Number(window.days) } }),
    ...said('unknown', unknown),
    ...(part === 'met' && { met: oneLine(values.met) }),
    ...(part === 'amount' && {
      amount: { field: amount.field, ...said('unit', amount.unit), ...(measure === 'ratio' && { into: amount.into }) },
    }),
    ...(part === 'days' && { days }),
    ...(part === 'level' && { level: values.level }),
    ...(part === 'state' && { state: values.state }),
    ...(part === 'survival' && {
      survival: { from: survival.from, event: survival.event, ...said('end', survival.end) },
    }),
  };
}

/** What a counting says: what was chosen, as far as the measure lets one choose. */
export function partOf(measure: Measure, { part }: { part: Part }): Part | undefined {
  const possible = partsOf(measure);
  return possible.find((one) => one === part) ?? possible[0];
}

function picked(name: 'latest' | 'earliest', { of, where, optional }: PickValues): { [name: string]: Pick } {
  if (of === '') return {};
  return { [name]: { of, ...said('where', where), ...(optional && { optional }) } };
}

function said<N extends string>(name: N, text: string): { [name in N]?: string } {
  const line = oneLine(text);
  return (line === '' ? {} : { [name]: line }) as { [name in N]?: string };
}

/** Conditions are typed in several lines and sent in one. */
const oneLine = (text: string): string => text.trim().replaceAll(/\s*\n\s*/g, ' ');

const trimmed = ({ en, de }: { en: string; de: string }) => ({ en: en.trim(), de: de.trim() });

const wordsOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);
