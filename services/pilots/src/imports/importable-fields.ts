import type { MappedAttribute } from '@integras/contracts';
import { getMetadataStorage } from 'class-validator';
import { attributeByField } from './code-mapped.js';
import {
  importable,
  type ImportableEvent,
  importableEvents,
  type ImportableField,
  type ValueKind,
} from './importable.js';

/** What can be imported, as whoever makes a mapping needs to know it. */
export interface FieldsOfEvent {
  event: ImportableEvent;
  fields: {
    /** Its path within the event, as in `entry.gender`. */
    name: string;
    kind: ValueKind;
    required: boolean;
    /** What it can be, where that is a list. */
    codes?: string[];
    /** What the project's mappings of national lists may be about, to be read by it. */
    attribute?: MappedAttribute;
  }[];
}

export function importableFields(): FieldsOfEvent[] {
  return importableEvents.map((event) => ({
    event,
    fields: Object.entries<ImportableField>(importable[event]).map(([name, field]) => {
      const { kind, required } = field;
      const codes = codesOf(field);
      const attribute = attributeByField[name];
      return { name, kind, required, ...(codes && { codes }), ...(attribute && { attribute }) };
    }),
  }));
}

/** Of the decorators that check it, so that there is one list. */
function codesOf({ shape, property }: ImportableField): string[] | undefined {
  const rules = getMetadataStorage().getTargetValidationMetadatas(shape, '', false, false);
  const rule = rules.find(({ propertyName, name }) => propertyName === property && name === 'isIn');
  return rule && [...(rule.constraints[0] as readonly string[])];
}
