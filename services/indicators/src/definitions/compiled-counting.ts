import { counted, exact, measured, notKnown, nothing, share, type Tally } from '@integras/aggregation';
import { type CaseKind, standing } from '../cases/case-kind.js';
import { kindNamed } from '../cases/case-kinds.js';
import type { CaseState, Entry, Groups } from '../cases/case-state.js';
import type { Texts } from '../cases/record.js';
import { type CheckedCondition, type Readable, ReadableRecords } from './conditions.js';
import type { Counting, Definition } from './definition.js';

/** What one case adds to an indicator, before it is spread over periods and places. */
export interface Contribution {
  /** `YYYY-MM`; '' when the case has no day. */
  month: string;
  /** The category of each dimension of the definition, in its order. */
  categories: readonly string[];
  /** The unit the amount was recorded in; '' when the indicator has one unit. */
  unit: string;
  tally: Readonly<Tally>;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** One way in which cases of a kind count, checked and ready. */
export class CompiledCounting {
  readonly kind: CaseKind;
  /** The list whose records it takes the latest of. */
  readonly list: string | undefined;
  /** The groups of the case, and of the case above it, that can change what it adds. */
  readonly reads: ReadonlySet<string>;
  private readonly records: ReadableRecords;
  private readonly latestWhere: CheckedCondition | undefined;
  private readonly where: CheckedCondition | undefined;
  private readonly unknown: CheckedCondition | undefined;
  private readonly met: CheckedCondition | undefined;
  private readonly categories: readonly string[];
  private readonly fieldsRead: readonly string[];

  constructor(
    definition: Definition,
    private readonly counting: Counting,
  ) {
    const { cases, latest, where, on, unknown, met, amount } = counting;
    this.kind = kindNamed.get(cases)!;
    this.list = latest?.of;
    if (this.list !== undefined && !this.kind.lists[this.list])
      throw new Error(`a ${cases} has no list '${this.list}'`);
    this.records = ReadableRecords.of(this.kind, this.list);
    this.latestWhere = this.condition(latest?.where);
    this.where = this.condition(where);
    this.unknown = this.condition(unknown);
    this.met = this.condition(met);
    this.categories = definition.dimensions.map((name) => this.categoryField(name));
    this.fieldsRead = [on, amount?.field, amount?.unit, ...this.categories].filter((field) => field !== undefined);
    for (const field of this.fieldsRead) {
      if (!this.records.has(field)) throw new Error(`a ${cases} has no field '${field}'`);
    }
    if (amount && !this.kind.decimals.includes(amount.field)) throw new Error(`'${amount.field}' is no decimal`);
    this.reads = this.groupsRead();
  }

  /** Whether it counts cases into the parts of a ratio, each once. */
  get ratioOfCases(): boolean {
    return this.met !== undefined;
  }

  /** What a case adds; undefined when it does not count. `above` is the case above it, for kinds that have one. */
  contribution(state: CaseState, above: CaseState | undefined): Contribution | undefined {
    const records = this.readable(state, above);
    if (!records || (this.where && !this.where.holds(records))) return undefined;
    const { on, amount } = this.counting;
    const at = on === undefined ? '' : textAt(records, on);
    return {
      month: day.test(at) ? at.slice(0, 7) : '',
      categories: this.categories.map((field) => textAt(records, field)),
      unit: amount?.unit === undefined ? '' : textAt(records, amount.unit),
      tally: this.tally(records),
    };
  }

  private groupsRead(): ReadonlySet<string> {
    const conditions = [this.latestWhere, this.where, this.unknown, this.met];
    const groups = this.fieldsRead.map((field) => field.slice(0, field.indexOf('.')));
    const read = conditions.flatMap((condition) => [...(condition?.reads ?? [])]);
    return new Set([...groups, ...read, ...(this.kind.parent ? [standing] : [])]);
  }

  private tally(records: Readable): Readonly<Tally> {
    if (this.unknown?.holds(records)) return notKnown;
    const { amount } = this.counting;
    if (this.met) return share(this.met.holds(records));
    if (!amount) return counted;
    const value = exact(textAt(records, amount.field));
    if (amount.into === 'denominator') return { ...nothing, denominator: value };
    return amount.into === 'numerator' ? { ...counted, numerator: value } : measured(value);
  }

  private readable({ groups, lists }: CaseState, above: CaseState | undefined): Readable | undefined {
    if (!groups) return undefined;
    if (this.kind.parent !== undefined) return above?.groups && { ...above.groups, ...groups };
    return this.list === undefined ? groups : this.withLatest(groups, lists[this.list] ?? []);
  }

  private withLatest(groups: Groups, entries: readonly Entry[]): Readable | undefined {
    const records: Record<string, Texts> = { ...groups };
    let latest: Texts | undefined;
    for (const { texts } of entries) {
      // Of two on one day the one recorded later holds.
      if (latest && texts['on']! < latest['on']!) continue;
      records['latest'] = texts;
      if (!this.latestWhere || this.latestWhere.holds(records)) latest = texts;
    }
    if (!latest) return undefined;
    records['latest'] = latest;
    return records;
  }

  private condition(source: string | undefined): CheckedCondition | undefined {
    return source === undefined ? undefined : this.records.condition(source);
  }

  private categoryField(dimension: string): string {
    const field = this.kind.dimensions[dimension];
    if (field === undefined) throw new Error(`a ${this.kind.name} cannot be broken down by '${dimension}'`);
    return field;
  }
}

function textAt(records: Readable, field: string): string {
  const point = field.indexOf('.');
  return records[field.slice(0, point)]![field.slice(point + 1)]!;
}
