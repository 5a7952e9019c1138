import { decimalText, exact } from '@integras/aggregation';
import { decimalPattern, type Question, type QuestionAnswer, type QuestionSetContent } from '@integras/contracts';
import type { FieldError } from '@integras/messaging';
import { problem } from '@integras/service-kit';

/** An answer as it was given. */
export interface GivenAnswer {
  question: string;
  answer: string;
}

/** What answers are worth. */
export interface Scored {
  answers: QuestionAnswer[];
  score?: string;
}

/**
 * What the answers to a version of the questions are worth: the sum of their points. Who leaves a question out has no
 * score: not answered is not wrong.
 * @throws Refusal 422 for an answer that the question does not have
 */
export function scoreOf({ questions }: QuestionSetContent, given: readonly GivenAnswer[]): Scored {
  const byCode = new Map(questions.map((question) => [question.code, question]));
  const errors: FieldError[] = [];
  const scored = new Map<string, QuestionAnswer>();
  for (const [at, { question: code, answer }] of given.entries()) {
    const question = byCode.get(code);
    const points = question && pointsOf(question, answer);
    if (!question) errors.push({ field: `answers.${at}.question`, reason: 'is no question of this version' });
    else if (scored.has(code)) errors.push({ field: `answers.${at}.question`, reason: 'is answered already' });
    else if (points === undefined) errors.push({ field: `answers.${at}.answer`, reason: 'is no answer it has' });
    else scored.set(code, { question: code, answer, points });
  }
  if (errors.length > 0)
    throw problem('answers-faulty', 422, 'These answers cannot be taken', 'Some are none.', errors);
  const answers = questions.flatMap(({ code }) => scored.get(code) ?? []);
  return { answers, ...(answers.length === questions.length && { score: sumOfPoints(answers) }) };
}

export const sumOfPoints = (answers: readonly Pick<QuestionAnswer, 'points'>[]): string =>
  decimalText(answers.reduce((sum, { points }) => sum + exact(points), 0n));

/** Undefined for what is no answer to the question. */
function pointsOf({ options, scale, range }: Question, answer: string): string | undefined {
  if (options) return options.find(({ code }) => code === answer)?.points;
  if (!decimalPattern.test(answer)) return undefined;
  if (scale) {
    const step = Number(answer);
    if (!Number.isInteger(step) || step < scale.from || step > scale.to) return undefined;
    return String(scale.reversed ? scale.from + scale.to - step : step);
  }
  if (!range || !isWithin(range, answer)) return undefined;
  if (!range.right) return decimalText(exact(answer));
  return isWithin(range.right, answer) ? range.right.points : '0';
}

const isWithin = ({ from, to }: { from: string; to: string }, answer: string): boolean =>
  exact(from) <= exact(answer) && exact(answer) <= exact(to);
