import type { Survey, SurveyedColumn } from '../api/imports.js';

/** A column with what stands in it in the first rows. */
export interface Column extends SurveyedColumn {
  /** Its place among all columns, from 0. */
  at: number;
  sample: string[];
}

/** The columns that can be named: one without a heading cannot. */
export const columnsIn = ({ columns, sample }: Survey): Column[] =>
  columns
    .map((column, at) => ({ ...column, at, sample: sample.map((cells) => cells[at] ?? '') }))
    .filter(({ name }) => name.trim() !== '');
