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
    decimals,
    dimensions: Object.keys(dimensions),
  })),
};

function fieldsOf(shapes: Readonly<Record<string, RecordShape>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(shapes).map(([name, { fields }]) => [name, fields]));
}
