import { caseKinds, kindNamed } from '../cases/case-kinds.js';
import type { RecordShape } from '../cases/record.js';

/** What a definition can read, for whoever writes one. */
export interface Vocabulary {
  cases: {
    name: string;
    /** Records of the case, and of the case above it, with their fields. */
    records: Record<string, readonly string[]>;
    /** Lists of dated records, of which the latest or the earliest can be taken. */
    lists: Record<string, readonly string[]>;
    /** The codes that fields of a record or list can have, as those of `exit.reason` or `outcomes.kind`. */
    codes: Record<string, readonly string[]>;
    /** Fields that can be added up. */
    decimals: readonly string[];
    dimensions: readonly string[];
  }[];
}

export const vocabulary: Vocabulary = {
  cases: caseKinds.map(({ name, parent, groups, lists, decimals, dimensions }) => ({
    name,
    records: { ...(parent !== undefined && fieldsOf(kindNamed.get(parent)!.groups)), ...fieldsOf(groups) },
    lists: fieldsOf(lists),
    codes: {
      ...(parent !== undefined && codesOf(kindNamed.get(parent)!.groups)),
      ...codesOf(groups),
      ...codesOf(lists),
    },
    decimals,
    dimensions: Object.keys(dimensions),
  })),
};

function fieldsOf(shapes: Readonly<Record<string, RecordShape>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(shapes).map(([name, { fields }]) => [name, fields]));
}

function codesOf(shapes: Readonly<Record<string, RecordShape>>): Record<string, readonly string[]> {
  const entries = Object.entries(shapes).flatMap(([name, { codes }]) =>
    Object.entries(codes).map(([field, of]) => [`${name}.${field}`, of] as const),
  );
  return Object.fromEntries(entries);
}
