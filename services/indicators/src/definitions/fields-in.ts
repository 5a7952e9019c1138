import { isNode } from './miscoded.js';

/** What an expression reads of records. */
export interface FieldsIn {
  /** The fields it names, as in `exit.on`. */
  fields: ReadonlySet<string>;
  /**
   * The records it takes as a whole, into an index, a list, a call or a variable of its own: which of their fields it reads
   * cannot be seen.
   */
  opaque: ReadonlySet<string>;
}

/** Finds every place where an expression names a record. */
export function fieldsIn(expression: unknown, isRecord: (name: string) => boolean): FieldsIn {
  const fields = new Set<string>();
  const opaque = new Set<string>();
  const look = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(look);
    if (!isNode(node)) return;
    const { op } = node;
    const args = node.args as unknown;
    if (op === 'id' && isRecord(args as string)) opaque.add(args as string);
    const record = op === '.' ? recordOf(args as [unknown, string]) : undefined;
    if (record !== undefined && isRecord(record)) fields.add(`${record}.${(args as [unknown, string])[1]}`);
    else look(args);
  };
  look(expression);
  return { fields, opaque };
}

const recordOf = ([of]: readonly [unknown, string]): string | undefined =>
  isNode(of) && of.op === 'id' ? (of.args as unknown as string) : undefined;
