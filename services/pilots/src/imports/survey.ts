import type { Table } from './table-file.js';

/** What is in a file, so that somebody can say what its columns mean. */
export interface Survey {
  rows: number;
  /** Rows that cannot be read. */
  unreadable: number;
  columns: ColumnSurvey[];
  /** The first rows, cell by cell. */
  sample: string[][];
}

export interface ColumnSurvey {
  name: string;
  /** Rows in which it is not empty. */
  filled: number;
  /** A text was seen in it twice; of very many only the first are remembered. */
  isRepeated: boolean;
  /** The texts in it, the most frequent first; absent when they are many. */
  texts?: string[];
}

const sampleRows = 5;
/** So many different texts somebody can still say the meanings of, one by one. */
const mostTexts = 60;
/** So many texts of a column are remembered to see whether one comes again. */
const mostRemembered = 1_000;
const mostLength = 200;
/** Characters remembered of all columns together. */
const mostCharacters = 4_000_000;

/** Reads a table to its end; what is remembered of it is bounded. */
export async function surveyOf({ heading, rows }: Table): Promise<Survey> {
  const columns = heading.map(() => ({
    filled: 0,
    isRepeated: false,
    isMany: false,
    texts: new Map<string, number>(),
  }));
  const survey = { rows: 0, unreadable: 0, sample: [] as string[][] };
  let characters = 0;
  for await (const { cells, fault } of rows) {
    survey.rows += 1;
    if (fault !== undefined) {
      survey.unreadable += 1;
      continue;
    }
    if (survey.sample.length < sampleRows) survey.sample.push(cells.map((cell) => cell.slice(0, mostLength)));
    for (const [at, column] of columns.entries()) {
      const text = cells[at]!;
      if (text.trim() === '') continue;
      column.filled += 1;
      const seen = column.texts.get(text);
      if (seen !== undefined) column.isRepeated = true;
      if (seen !== undefined) column.texts.set(text, seen + 1);
      else if (
        column.texts.size >= mostRemembered ||
        text.length > mostLength ||
        characters + text.length > mostCharacters
      )
        column.isMany = true;
      else {
        column.texts.set(text, 1);
        characters += text.length;
      }
    }
  }
  return {
    ...survey,
    columns: columns.map(({ filled, isRepeated, isMany, texts }, at) => ({
      name: heading[at]!,
      filled,
      isRepeated,
      ...(!isMany && texts.size <= mostTexts && { texts: byFrequency(texts) }),
    })),
  };
}

const byFrequency = (texts: ReadonlyMap<string, number>): string[] =>
  [...texts].toSorted(([, left], [, right]) => right - left).map(([text]) => text);
