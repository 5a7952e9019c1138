import { descriptorOf, type Fact } from '@integras/contracts';

/** What a correction made of one field, by its name as in `hours` or `exit.reason`; absent where nothing stands. */
export interface FieldAmendment {
  field: string;
  before?: Value;
  after?: Value;
}

type Value = string | number | boolean;

/** That something reported of a participant was put right, or taken back: from what to what, and why. */
export interface Amendment {
  /** The fact that says it. */
  id: string;
  entity: 'participant' | 'outcome' | 'support' | 'follow-up';
  verb: 'corrected' | 'voided';
  at: string;
  /** The account. */
  by?: string;
  reason: string;
  fields: FieldAmendment[];
}

interface Amending {
  before: object;
  /** Absent of a record that was taken back. */
  after?: object;
  reason: string;
}

/** Those among the facts about a participant, the newest first. */
export function amendmentsIn(facts: readonly Fact[]): Amendment[] {
  return facts
    .flatMap(({ id, type, recordedtime: at, actor, data }): Amendment[] => {
      const { entity, verb } = descriptorOf(type) ?? {};
      if (verb !== 'corrected' && verb !== 'voided') return [];
      const { before, after, reason } = data as Amending;
      const fields = differences(before, after ?? {});
      return [{ id, entity: entity as Amendment['entity'], verb, at, ...(actor && { by: actor }), reason, fields }];
    })
    .toReversed();
}

/** Who it is about is told nobody, and cannot be put right. */
const untold = new Set(['person', 'participant']);

function differences(before: object, after: object): FieldAmendment[] {
  const [from, to] = [valuesIn(before), valuesIn(after)];
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((field) => from.get(field) !== to.get(field))
    .map((field) => {
      const [was, is] = [from.get(field), to.get(field)];
      return { field, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
    });
}

function valuesIn(values: object, within = ''): Map<string, Value> {
  return new Map(
    Object.entries(values).flatMap(([name, value]: [string, Value | object | null | undefined]): [string, Value][] => {
      if (untold.has(name) || value === null || value === undefined) return [];
      return typeof value === 'object' ? [...valuesIn(value, `${within}${name}.`)] : [[`${within}${name}`, value]];
    }),
  );
}
