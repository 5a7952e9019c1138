import { createContext, useContext } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { useCheckedForm } from '../forms/use-checked-form.js';
import type { Column } from '../spreadsheets/columns.js';

/** What all parts of the form need that says what the columns mean. */
export interface ColumnsToRead {
  /** Its values are a `TypedAttendance`; fields lie as deep as their paths. */
  checked: ReturnType<typeof useCheckedForm<FieldValues>>;
  columns: readonly Column[];
  rows: number;
}

export const ColumnsContext = createContext<ColumnsToRead | undefined>(undefined);

export function useColumns(): ColumnsToRead {
  const columns = useContext(ColumnsContext);
  if (!columns) throw new Error('outside of the form of what columns mean');
  return columns;
}
