import { indicators, type Question, withQuestion } from './ask.js';

/** How figures can be taken away. */
export const exportFormats = ['csv', 'xlsx', 'parquet', 'sdmx-csv', 'iati'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Where the browser fetches the file, with the session it has. */
export function exportAddress(question: Question, format: ExportFormat): string {
  return withQuestion(`${indicators}/exports/figures`, { ...question, format });
}
