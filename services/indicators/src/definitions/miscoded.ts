import type { ASTNode } from '@marcbachmann/cel-js';

/** A text that a field is compared with and can never have. */
export interface Miscoded {
  field: string;
  text: string;
}

/** The codes that a field can have, as in those of `exit.reason`; undefined for a field that can be any text. */
export type CodesOf = (record: string, field: string) => readonly string[] | undefined;

/** The first such comparison in an expression. A typing mistake would not fail: it would quietly count nothing. */
export function miscoded(node: unknown, codesOf: CodesOf): Miscoded | undefined {
  if (Array.isArray(node)) return firstOf(node, (one) => miscoded(one, codesOf));
  if (!isNode(node)) return undefined;
  const { op, args } = node;
  if (['==', '!=', 'in'].includes(op) && Array.isArray(args)) {
    const [left, right] = args as unknown[];
    const found = compared(left, right, codesOf) ?? compared(right, left, codesOf);
    if (found) return found;
  }
  return miscoded(args, codesOf);
}

function compared(side: unknown, other: unknown, codesOf: CodesOf): Miscoded | undefined {
  if (!isNode(side) || side.op !== '.') return undefined;
  const [of, field] = side.args as unknown as [unknown, string];
  if (!isNode(of) || of.op !== 'id') return undefined;
  const record = of.args as unknown as string;
  const codes = codesOf(record, field);
  // A text that was not given is ''.
  const text = codes && textsIn(other).find((one) => one !== '' && !codes.includes(one));
  return text === undefined ? undefined : { field: `${record}.${field}`, text };
}

function textsIn(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.op === 'list') return (node.args as unknown as unknown[]).flatMap(textsIn);
  const value = node.args as unknown;
  return node.op === 'value' && typeof value === 'string' ? [value] : [];
}

function firstOf<T, R>(of: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of of) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const isNode = (node: unknown): node is ASTNode => typeof node === 'object' && node !== null && 'op' in node;
