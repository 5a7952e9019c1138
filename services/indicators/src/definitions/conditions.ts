import { type CefrLevel, cefrLevels } from '@integras/contracts';
import { Environment } from '@marcbachmann/cel-js';
import type { CaseKind } from '../cases/case-kind.js';
import { kindNamed } from '../cases/case-kinds.js';
import type { RecordShape, Texts } from '../cases/record.js';
import { fieldsIn } from './fields-in.js';
import { miscoded } from './miscoded.js';

/** The records a condition reads, by name. */
export type Readable = Readonly<Record<string, Texts>>;

/** A checked condition. */
export interface CheckedCondition {
  holds(records: Readable): boolean;
  /** The records it reads. */
  reads: ReadonlySet<string>;
  /** Their fields that it reads, as in `exit.on`. */
  fields: ReadonlySet<string>;
}

/** A record picked from a list, and the name it is read by. */
interface PickedRecord {
  of: string;
  name: string;
}

/** Bounds on what one expression may cost; its inputs are single records, so nothing it could loop over is long. */
const limits = { maxAstNodes: 200, maxDepth: 20, maxListElements: 50, maxMapEntries: 10, maxCallArguments: 8 };

/**
 * The records that definitions over a kind of case can read, declared to the expression language, so that a wrong
 * name or type is found when a definition is loaded and not when a fact comes in.
 */
export class ReadableRecords {
  private static readonly known = new Map<string, ReadableRecords>();
  private readonly environment = new Environment({ limits });
  private readonly shapes: Readonly<Record<string, RecordShape>>;

  private constructor(kind: CaseKind, picked: readonly PickedRecord[]) {
    const above = kind.parent ? kindNamed.get(kind.parent)!.groups : {};
    const lists = Object.fromEntries(picked.map(({ name, of }) => [name, kind.lists[of]!]));
    this.shapes = { ...above, ...kind.groups, ...lists };
    // A type is known by its class, so the latest and the earliest of one list are of one type.
    const types = new Map<RecordShape, string>();
    for (const [name, shape] of Object.entries(this.shapes)) {
      const type = types.get(shape) ?? `record.${name}`;
      if (!types.has(shape)) {
        const fields = Object.fromEntries(shape.fields.map((field) => [field, 'string']));
        this.environment.registerType(type, { ctor: shape, fields });
        types.set(shape, type);
      }
      this.environment.registerVariable(name, type);
    }
    // Levels have an order of their own; one that is none comes before all.
    this.environment.registerFunction('cefr(string): int', (level: string) =>
      BigInt(cefrLevels.indexOf(level as CefrLevel)),
    );
  }

  /** Those of a kind, and of those that are picked from its lists. */
  static of(kind: CaseKind, picked: readonly PickedRecord[] = []): ReadableRecords {
    const key = [kind.name, ...picked.map(({ name, of }) => `${name} ${of}`)].join(' ');
    const known = this.known.get(key) ?? new ReadableRecords(kind, picked);
    this.known.set(key, known);
    return known;
  }

  has(field: string): boolean {
    const [group = '', name = ''] = field.split('.');
    return this.shapes[group]?.fields.includes(name) ?? false;
  }

  /** @throws Error that says where and why the condition is none. */
  condition(source: string): CheckedCondition {
    const { valid, type, error } = this.environment.check(source);
    if (!valid) throw new Error(`'${source}': ${error?.message.split('\n')[0] ?? 'cannot be read'}`);
    if (type !== 'bool') throw new Error(`'${source}' is ${type}, not a condition`);
    const evaluate = this.environment.parse(source);
    const wrong = miscoded(evaluate.ast, (record, field) => this.shapes[record]?.codes[field]);
    if (wrong) throw new Error(`'${source}': ${wrong.field} is never '${wrong.text}'`);
    const fields = this.fieldsRead(source, evaluate.ast);
    const reads = new Set([...fields].map((field) => field.slice(0, field.indexOf('.'))));
    return { holds: (records) => evaluate(records) === true, reads, fields };
  }

  private fieldsRead(source: string, ast: unknown): ReadonlySet<string> {
    const { fields, opaque } = fieldsIn(ast, (name) => name in this.shapes);
    const [record] = opaque;
    if (record !== undefined)
      throw new Error(
        `'${source}': ${record} can only be read field by field, as '${record}.${this.shapes[record]!.fields[0]}'`,
      );
    return fields;
  }
}
