import { createContext, useContext } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { ImportableEvent } from '../api/imports.js';
import type { Pilot } from '../api/pilots.js';
import type { CodeMapping } from '../api/project-records.js';
import type { useCheckedForm } from '../forms/use-checked-form.js';
import type { Column } from '../spreadsheets/columns.js';
import type { CodesOf } from './typed-source.js';

/** What all parts of the form of a mapping need. */
export interface Mapped {
  /** Its values are a `TypedMapping`; fields lie as deep as their paths. */
  checked: ReturnType<typeof useCheckedForm<FieldValues>>;
  columns: readonly Column[];
  known: readonly ImportableEvent[];
  /** Those that whoever maps may import for. */
  pilots: readonly Pilot[];
  codeMappings: readonly CodeMapping[];
  codesOf: CodesOf;
}

export const MappedContext = createContext<Mapped | undefined>(undefined);

export function useMapped(): Mapped {
  const mapped = useContext(MappedContext);
  if (!mapped) throw new Error('outside of the form of a mapping');
  return mapped;
}
