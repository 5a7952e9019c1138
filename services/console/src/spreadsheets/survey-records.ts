import type { Survey } from '../api/imports.js';
import type { Records } from './read-records.js';

/** What is in a table that was read here, with all of it. */
export interface SurveyedRecords extends Survey {
  records: Records;
}

const sampleRows = 5;
/** So many different texts somebody can still say the meanings of, one by one. */
const mostTexts = 60;

/** A row that a spreadsheet has between others, and nothing in it: it is counted, and says nothing. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Says what is in a table: how many rows, what its columns are called, and which texts stand in each. */
export function surveyRecords(records: Records): SurveyedRecords {
  const { heading } = records;
  const rows = records.rows.filter((cells) => !isBlank(cells));
  const whole = rows.filter((cells) => cells.length === heading.length);
  return {
    records,
    rows: rows.length,
    unreadable: rows.length - whole.length,
    sample: whole.slice(0, sampleRows),
    columns: heading.map((name, at) => {
      const filled = whole.map((cells) => cells[at]!.trim()).filter((text) => text !== '');
      const texts = [...new Set(filled)];
      return {
        name,
        filled: filled.length,
        isRepeated: texts.length < filled.length,
        ...(texts.length <= mostTexts && { texts }),
      };
    }),
  };
}
