import { notKnown, type Tally } from '@integras/aggregation';
import { type CaseKind, standing } from '../cases/case-kind.js';
import { kindNamed } from '../cases/case-kinds.js';
import type { CaseState, Entry, Groups } from '../cases/case-state.js';
import { personalAttributes } from '../cases/dimensions.js';
import type { Texts } from '../cases/record.js';
import { type Added, adding } from './added.js';
import { type CheckedCondition, type Readable, ReadableRecords } from './conditions.js';
import { addDays, isDay } from './days.js';
import type { Counting, Definition, Pick } from './definition.js';
import { Fault } from './fault.js';

/** What one case adds to an indicator, before it is spread over periods and places. */
export interface Contribution {
  /** `YYYY-MM`; '' when the case has no day. */
  month: string;
  /** That day; '' when the case has none. */
  day: string;
  /** The category of each dimension of the definition, in its order. */
  categories: readonly string[];
  /** The unit the amount was recorded in; '' when the indicator has one unit. */
  unit: string;
  /** See `Added`. */
  value: string;
  tally: Readonly<Tally>;
}

/** Why a case does not count. */
export type NotCounted = 'not-standing' | 'no-record' | 'condition-not-met' | 'day-missing';

/** Picks one record from a list of a case; conditions read it by its name. */
interface CompiledPick extends Pick {
  name: 'latest' | 'earliest';
  fits: CheckedCondition | undefined;
  /** What is read where none fits, and none need. */
  nothing: Texts;
}

/** One way in which cases of a kind count, checked and ready. */
export class CompiledCounting {
  readonly kind: CaseKind;
  /** The lists whose records it picks one of. */
  readonly lists: readonly string[];
  /** The groups of the case, and of the case above it, that can change what it adds. */
  readonly reads: ReadonlySet<string>;
  private readonly picks: readonly CompiledPick[];
  private readonly records: ReadableRecords;
  private readonly where: CheckedCondition | undefined;
  private readonly unknown: CheckedCondition | undefined;
  private readonly met: CheckedCondition | undefined;
  private readonly categories: readonly string[];
  private readonly fieldsRead: readonly string[];
  /** Every field that its rule reads, as `entry.isced`; what its figures are divided by is none of it. */
  private readonly fieldsOfRule: ReadonlySet<string>;
  private readonly added: (records: Readable) => Added | undefined;

  /**
   * @param at where the counting stands in its definition, as in `counts.0`
   * @throws Fault that names what is wrong
   */
  constructor(
    definition: Definition,
    private readonly counting: Counting,
    private readonly at: string,
  ) {
    const { cases, latest, earliest, where, unknown, met } = counting;
    const kind = kindNamed.get(cases);
    if (!kind) throw new Fault(`${at}.cases`, `there are no cases '${cases}'`);
    this.kind = kind;
    this.picks = [
      ...(latest ? [this.pick('latest', latest)] : []),
      ...(earliest ? [this.pick('earliest', earliest)] : []),
    ];
    this.lists = this.picks.map(({ of }) => of);
    this.records = ReadableRecords.of(kind, this.picks);
    this.where = this.condition('where', where);
    this.unknown = this.condition('unknown', unknown);
    this.met = this.condition('met', met);
    this.categories = definition.dimensions.map((name) => this.categoryField(name));
    const named = fieldsOf(counting);
    for (const [name, field] of named) {
      if (!this.records.has(field)) throw new Fault(`${at}.${name}`, `a ${cases} has no field '${field}'`);
    }
    this.fieldsRead = [...named.map(([, field]) => field), ...this.categories];
    this.checkAmount();
    this.added = adding(definition, counting, textAt, this.met && ((records) => this.met!.holds(records)));
    this.reads = this.groupsRead();
    this.fieldsOfRule = this.allFieldsOfRule();
  }

  /** Whether it counts cases into the parts of a ratio, each once. */
  get ratioOfCases(): boolean {
    return this.met !== undefined;
  }

  /** Whether it picks persons by an attribute they bring along. */
  get picksByAttribute(): boolean {
    return [...this.fieldsOfRule].some((field) => personalAttributes.has(field));
  }

  /** Whether its rule reads a field, as `entry.isced`; what its figures are divided by is none of it. */
  readsField(field: string): boolean {
    return this.fieldsOfRule.has(field);
  }

  /** What a case adds; undefined when it does not count. `above` is the case above it, for kinds that have one. */
  contribution(state: CaseState, above: CaseState | undefined): Contribution | undefined {
    const judged = this.judge(state, above);
    return typeof judged === 'string' ? undefined : judged;
  }

  /** What a case adds, or why it does not count. */
  judge(state: CaseState, above: CaseState | undefined): Contribution | NotCounted {
    if (!this.stands(state, above)) return 'not-standing';
    const records = this.readable(state, above);
    if (!records) return 'no-record';
    if (this.where && !this.where.holds(records)) return 'condition-not-met';
    const added = this.unknown?.holds(records) ? this.notKnown(records) : this.added(records);
    if (!added) return 'day-missing';
    const { on, amount } = this.counting;
    const at = on === undefined ? '' : textAt(records, on);
    const day = isDay(at) ? at : '';
    return {
      month: day.slice(0, 7),
      day,
      categories: this.categories.map((field) => textAt(records, field)),
      unit: amount?.unit === undefined ? '' : textAt(records, amount.unit),
      value: added.value,
      tally: added.tally,
    };
  }

  private allFieldsOfRule(): ReadonlySet<string> {
    const conditions = [...this.picks.map(({ fits }) => fits), this.where, this.unknown, this.met];
    const named = fieldsOf(this.counting).map(([, field]) => field);
    return new Set([...named, ...conditions.flatMap((condition) => [...(condition?.fields ?? [])])]);
  }

  /** What is not known is pending too until its window has passed. */
  private notKnown(records: Readable): Added | undefined {
    const { window } = this.counting;
    if (!window) return { value: '', tally: notKnown };
    const from = textAt(records, window.from);
    return isDay(from) ? { value: addDays(from, window.days), tally: notKnown } : undefined;
  }

  private groupsRead(): ReadonlySet<string> {
    const conditions = [...this.picks.map(({ fits }) => fits), this.where, this.unknown, this.met];
    const groups = this.fieldsRead.map((field) => field.slice(0, field.indexOf('.')));
    const read = conditions.flatMap((condition) => [...(condition?.reads ?? [])]);
    return new Set([...groups, ...read, ...(this.kind.parent ? [standing] : [])]);
  }

  private pick(name: CompiledPick['name'], pick: Pick): CompiledPick {
    const { of, where } = pick;
    const shape = this.kind.lists[of];
    if (!shape) throw new Fault(`${this.at}.${name}.of`, `a ${this.kind.name} has no list '${of}'`);
    const records = ReadableRecords.of(this.kind, [{ name, of }]);
    const fits = where === undefined ? undefined : this.checked(`${name}.where`, where, records);
    return { ...pick, name, fits, nothing: new shape() };
  }

  private checkAmount(): void {
    const { amount } = this.counting;
    if (!amount) return;
    // Which fields of a list are decimals does not depend on how one of its records is picked.
    const field = amount.field.replace(/^earliest\./, 'latest.');
    if (!this.kind.decimals.includes(field))
      throw new Fault(`${this.at}.amount.field`, `'${amount.field}' of a ${this.kind.name} is no decimal`);
  }

  private stands({ groups }: CaseState, above: CaseState | undefined): boolean {
    return groups !== undefined && (this.kind.parent === undefined || above?.groups !== undefined);
  }

  private readable({ groups, lists }: CaseState, above: CaseState | undefined): Readable | undefined {
    if (this.kind.parent !== undefined) return { ...above!.groups, ...groups };
    if (this.picks.length === 0) return groups;
    const picked: Record<string, Texts> = {};
    for (const pick of this.picks) {
      const found = pickedFrom(lists[pick.of] ?? [], groups!, pick) ?? (pick.optional ? pick.nothing : undefined);
      if (!found) return undefined;
      picked[pick.name] = found;
    }
    return { ...groups!, ...picked };
  }

  private condition(name: string, source: string | undefined): CheckedCondition | undefined {
    return source === undefined ? undefined : this.checked(name, source, this.records);
  }

  private checked(name: string, source: string, records: ReadableRecords): CheckedCondition {
    try {
      return records.condition(source);
    } catch (error) {
      throw new Fault(`${this.at}.${name}`, (error as Error).message);
    }
  }

  private categoryField(dimension: string): string {
    const known = this.kind.dimensions[dimension];
    if (!known) throw new Fault('dimensions', `a ${this.kind.name} cannot be broken down by '${dimension}'`);
    return known.field;
  }
}

function pickedFrom(entries: readonly Entry[], groups: Groups, { name, fits }: CompiledPick): Texts | undefined {
  let picked: Texts | undefined;
  for (const { texts } of entries) {
    // Of two on one day the one recorded later is the latest, the one recorded first the earliest.
    if (picked && (name === 'latest' ? texts['on']! < picked['on']! : texts['on']! >= picked['on']!)) continue;
    if (!fits || fits.holds({ ...groups, [name]: texts })) picked = texts;
  }
  return picked;
}

/** Every field that a counting names outside its conditions, with where it names it. */
function fieldsOf({ on, window, amount, days, level, state, survival }: Counting): [name: string, field: string][] {
  const named: [string, string | undefined][] = [
    ['on', on],
    ['window.from', window?.from],
    ['amount.field', amount?.field],
    ['amount.unit', amount?.unit],
    ['days.from', days?.from],
    ['days.to', days?.to],
    ['level', level],
    ['state', state],
    ['survival.from', survival?.from],
    ['survival.event', survival?.event],
    ['survival.end', survival?.end],
  ];
  return named.filter((one): one is [string, string] => one[1] !== undefined);
}

function textAt(records: Readable, field: string): string {
  const point = field.indexOf('.');
  return records[field.slice(0, point)]![field.slice(point + 1)]!;
}
