/** A text in every language the product speaks. */
export interface Wording {
  en: string;
  de: string;
}

/** What one of `n` stands for. Persons are counted once however often they occur; all else is counted as it comes. */
export type CountingUnit = 'person' | 'participation' | 'pilot' | 'event';

/** An expression in CEL over the records of a case, true or false; see `conditions.ts`. */
export type Condition = string;

/** A field of a record of a case, as in `exit.on`. */
export type Field = string;

/** How cases of one kind count. */
export interface Counting {
  /** The kind of case, as in `participant`. */
  cases: string;
  /** Takes the latest of a list of dated records into the case, as `latest`; a case without one does not count. */
  latest?: { of: string; where?: Condition };
  /** Which cases count; all where absent. */
  where?: Condition;
  /** The day whose month a case counts in. Absent for what holds at all times: each month is measured against it. */
  on?: Field;
  /** Cases that would count if their status were known. */
  unknown?: Condition;
  /** Of a ratio of counts: the cases in the upper part. All that count are in the lower one. */
  met?: Condition;
  /** What is added up, and to which part of a ratio. */
  amount?: { field: Field; unit?: Field; into?: 'numerator' | 'denominator' };
}

/** What an indicator says and how it is counted: data, not code. */
export interface Definition {
  /** The official code where one exists. */
  code: string;
  version: number;
  name: Wording;
  /** What counts, in words that a reader of the figure understands. */
  description: Wording;
  level: 'output' | 'result';
  countingUnit: CountingUnit;
  /** What the value is measured in, as in `persons`. */
  unit: string;
  measure: 'count' | 'distinct' | 'ratio' | 'sum' | 'mean';
  display: { kind: 'number' | 'percent' | 'money' | 'hours'; unit?: string };
  /** Where progress points. */
  direction: 'up' | 'down' | 'none';
  /** What the figure can be broken down by. */
  dimensions: readonly string[];
  counts: readonly Counting[];
}

/** True when small numbers of the figure can give a person away. */
export function isPersonal({ countingUnit }: Definition): boolean {
  return countingUnit === 'person' || countingUnit === 'participation';
}
