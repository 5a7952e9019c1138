import type { FigureDisplay } from '@integras/contracts';

/** A text in every language the product speaks. */
export interface Wording {
  en: string;
  de: string;
}

/** What one of `n` stands for. Persons are counted once however often they occur; all else is counted as it comes. */
export const countingUnits = ['person', 'participation', 'organisation', 'pilot', 'document', 'event'] as const;
export type CountingUnit = (typeof countingUnits)[number];

/**
 * How the cases that count become one value:
 * `count` and `distinct` number them, `sum` and `mean` add up an amount, `ratio` is a share of cases or of amounts,
 * `minimum`, `maximum` and `median` are of an amount (a median also of levels on a scale), `status` says in which of
 * several states each person is, `survival` how long it takes until something happens to half of the cases.
 */
export const measures = [
  'count',
  'distinct',
  'sum',
  'mean',
  'ratio',
  'minimum',
  'maximum',
  'median',
  'status',
  'survival',
] as const;
export type Measure = (typeof measures)[number];

/** An expression in CEL over the records of a case, true or false; see `conditions.ts`. */
export type Condition = string;

/** A field of a record of a case, as in `exit.on`. */
export type Field = string;

/** One of a list of dated records of a case. */
export interface Pick {
  of: string;
  where?: Condition;
  /** A case without such a record counts all the same, with a record of empty texts. */
  optional?: boolean;
}

/** How cases of one kind count. */
export interface Counting {
  /** The kind of case, as in `participant`. */
  cases: string;
  /** Takes the latest of a list of dated records into the case, as `latest`. */
  latest?: Pick;
  /** Takes the earliest of one, as `earliest`; its own condition cannot read the latest. */
  earliest?: Pick;
  /** Which cases count; all where absent. */
  where?: Condition;
  /** The day whose month a case counts in. Absent for what holds at all times: each month is measured against it. */
  on?: Field;
  /** A case counts only when so many days have passed since that day; until then it is pending. */
  window?: { from: Field; days: number };
  /** Cases that would count if their status were known. */
  unknown?: Condition;
  /** Of a ratio of counts: the cases in the upper part. All that count are in the lower one. */
  met?: Condition;
  /** What is added up or compared, and to which part of a ratio it goes. */
  amount?: { field: Field; unit?: Field; into?: 'numerator' | 'denominator' };
  /** As an amount: the days from one day to another. A case that lacks one of them does not count. */
  days?: { from: Field; to: Field };
  /** Of a median: a level on the definition's scale. */
  level?: Field;
  /** Of a status: the state a person is in. */
  state?: Field;
  /** Of a survival: the day observation begins, the day of what is waited for, and the day observation ended without it. */
  survival?: { from: Field; event: Field; end?: Field };
}

/** Where an indicator starts from. */
export interface Baseline {
  /** A decimal; a share is between 0 and 1. */
  value: string;
  /** A year or a day. */
  on?: string;
}

/** What an indicator says and how it is counted: data, not code. */
export interface Definition {
  /** The official code where one exists. */
  code: string;
  version: number;
  name: Wording;
  /** What counts, in words that a reader of the figure understands. */
  description: Wording;
  level: 'output' | 'result' | 'context';
  countingUnit: CountingUnit;
  /** What the value is measured in, as in `persons`. */
  unit: string;
  measure: Measure;
  display: { kind: FigureDisplay; unit?: string };
  /** Where progress points. */
  direction: 'up' | 'down' | 'none';
  /** What the figure can be broken down by. */
  dimensions: readonly string[];
  /** The levels of a median of levels, lowest first. */
  scale?: readonly string[];
  baseline?: Baseline;
  /** Means of verification. */
  verification?: Wording;
  /** Where the definition comes from, as in a regulation. */
  source?: string;
  /** False while the source could not be read word for word. */
  verified?: boolean;
  /** Nothing, while no event supports the indicator: it is listed, and has no figures. */
  counts: readonly Counting[];
}
