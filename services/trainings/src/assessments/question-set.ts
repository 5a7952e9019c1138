import { exact } from '@integras/aggregation';
import { type AnswerRange, type Question, type QuestionSetContent, QuestionSetPublished } from '@integras/contracts';
import type { FieldError, NewFact } from '@integras/messaging';
import { problem } from '@integras/service-kit';
import { mustBeOpen, rootsOf } from '../schemes/scheme.js';
import type { SchemeRow } from '../schemes/scheme.entity.js';
import { completeLanguages, gapsIn } from './languages.js';
import type { QuestionSetRow } from './question-set.entity.js';

const mostSteps = 11;

/**
 * The next version of a question set; the first where there is none.
 * @param unfinished the languages in which something may be missing
 * @throws Refusal when the training is over, a question cannot be answered, or something is missing in another language
 */
export function publish(
  scheme: SchemeRow,
  id: string,
  before: QuestionSetRow | undefined,
  content: QuestionSetContent,
  unfinished: readonly string[],
  now: Date,
): { row: QuestionSetRow; fact: NewFact<QuestionSetPublished> } {
  mustBeOpen(scheme);
  const errors = faultsIn(content);
  if (errors.length > 0)
    throw problem('questions-faulty', 422, 'These questions cannot be asked', 'Some cannot be answered.', errors);
  requireLanguages(content, unfinished);
  const row = { id, project: scheme.project, scheme: scheme.id, versions: [...(before?.versions ?? []), content] };
  const data = { questionSet: id, scheme: scheme.id, version: row.versions.length, after: content };
  return {
    row,
    fact: { event: QuestionSetPublished, data, entity: id, time: now.toISOString(), ...rootsOf(scheme) },
  };
}

function requireLanguages(content: QuestionSetContent, unfinished: readonly string[]): void {
  const gaps = gapsIn(content);
  const told = (some: typeof gaps): FieldError[] => some.map(({ field, reason }) => ({ field, reason }));
  if (completeLanguages(content).length === 0)
    throw problem(
      'questions-in-no-language',
      422,
      'Nobody could answer',
      'There is no language in which nothing is missing.',
      told(gaps),
    );
  const left = gaps.filter(({ language }) => !unfinished.includes(language));
  if (left.length > 0)
    throw problem(
      'questions-unfinished',
      422,
      'Something is missing in a language',
      'Write it, or name the language in `unfinished`: whoever answers is offered it once nothing is missing any more.',
      told(left),
    );
}

function faultsIn({ questions }: QuestionSetContent): FieldError[] {
  return [
    ...repeated(questions, 'questions'),
    ...questions.flatMap((question, at) => faultsOf(question, `questions.${at}`)),
  ];
}

/** What each kind is answered by. */
const partOf = { choice: 'options', scale: 'scale', number: 'range' } as const;

function faultsOf(question: Question, field: string): FieldError[] {
  const needed = partOf[question.kind];
  const errors = Object.values(partOf).flatMap((part) => {
    if ((question[part] !== undefined) === (part === needed)) return [];
    return [{ field: `${field}.${part}`, reason: `${part === needed ? 'is needed' : 'has no meaning'} for this kind` }];
  });
  if (errors.length > 0) return errors;
  const { options = [], scale, range } = question;
  return [
    ...repeated(options, `${field}.options`),
    ...(scale && (scale.to <= scale.from || scale.to - scale.from >= mostSteps)
      ? [{ field: `${field}.scale.to`, reason: `must leave 2 to ${mostSteps} steps` }]
      : []),
    ...(range ? faultsInRange(range, `${field}.range`) : []),
  ];
}

function faultsInRange({ from, to, right }: AnswerRange, field: string): FieldError[] {
  const isBackward = (ends: { from: string; to: string }) => exact(ends.to) < exact(ends.from);
  return [
    ...(isBackward({ from, to }) ? [{ field: `${field}.to`, reason: 'must not be below the other end' }] : []),
    ...(right && isBackward(right) ? [{ field: `${field}.right.to`, reason: 'must not be below the other end' }] : []),
  ];
}

function repeated(coded: readonly { code: string }[], field: string): FieldError[] {
  const first = new Map<string, number>();
  return coded.flatMap(({ code }, at) => {
    if (first.has(code)) return [{ field: `${field}.${at}.code`, reason: 'is there already' }];
    first.set(code, at);
    return [];
  });
}
