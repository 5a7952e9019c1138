import type { QuestionSetContent } from '@integras/contracts';
import type { GivenAnswer } from '../assessments/scoring.js';
import type { LineReader } from './csv-file.js';
import { type ImportAssessments, separators } from './import.requests.js';
import { oneWay, pairsIn, rowsWith } from './rows.js';

/** What a row of a file of answers says: of whom, and what they answered. An empty cell is a question left out. */
export interface AnswersLine {
  reference: string;
  answers: GivenAnswer[];
}

const longestReference = 200;

export function answersReader(
  { questions }: QuestionSetContent,
  { reference = 'reference', answers, only, separator = 'comma' }: ImportAssessments,
): LineReader<AnswersLine> {
  const wanted = rowsWith(only);
  const columns = answers === undefined ? questions.map(({ code }) => [code, code] as const) : pairsIn(answers);
  return {
    delimiter: separators[separator],
    columns: [reference, ...columns.map(([, column]) => column), ...wanted.columns],
    isWanted: wanted.isWanted,
    read: (row) => {
      const who = oneWay(row.get(reference)!);
      if (who === '' || who.length > longestReference)
        return [{ field: 'reference', reason: `must be 1 to ${longestReference} characters` }];
      return {
        reference: who,
        answers: columns.flatMap(([question, column]) => {
          const answer = row.get(column)!.trim();
          return answer === '' ? [] : [{ question, answer }];
        }),
      };
    },
  };
}
