import type { QuestionKind, QuestionSetContent, ScoredQuestion, Texts } from '../api/assessments.js';
import { allLanguages, languagesOf, written } from '../forms/languages.js';

/** An answer to choose, as it is typed. */
export interface TypedOption {
  code: string;
  text: Texts;
  points: string;
}

/** A question as it is typed: it has the fields of every kind. */
export interface TypedQuestion {
  code: string;
  text: Texts;
  kind: QuestionKind;
  options: TypedOption[];
  from: string;
  to: string;
  low: Texts;
  high: Texts;
  reversed: boolean;
  /** Which numbers are right is set over the interface alone, and kept here. */
  right: NonNullable<ScoredQuestion['range']>['right'];
}

export interface TypedQuestions {
  title: Texts;
  questions: TypedQuestion[];
}

/** The languages that questions are written in: the console's, and those they have already. */
const languagesIn = (content?: QuestionSetContent): string[] =>
  languagesOf(content?.title, ...(content?.questions ?? []).map(({ text }) => text));

/** The next code that none of them has: A, B, C or Q1, Q2, Q3. */
function nextCode(taken: readonly { code: string }[], nth: (number: number) => string): string {
  const codes = new Set(taken.map(({ code }) => code));
  let number = 1;
  while (codes.has(nth(number))) number += 1;
  return nth(number);
}

export const newOption = (others: readonly TypedOption[], languages: readonly string[]): TypedOption => ({
  code: nextCode(others, (number) => `A${number}`),
  text: allLanguages(languages),
  points: '0',
});

export function newQuestion(others: readonly TypedQuestion[], languages: readonly string[]): TypedQuestion {
  const first = newOption([], languages);
  return {
    code: nextCode(others, (number) => `Q${number}`),
    text: allLanguages(languages),
    kind: 'choice',
    options: [{ ...first, points: '1' }, newOption([first], languages)],
    from: '1',
    to: '5',
    low: allLanguages(languages),
    high: allLanguages(languages),
    reversed: false,
    right: undefined,
  };
}

export function typedQuestions(content?: QuestionSetContent): TypedQuestions {
  const languages = languagesIn(content);
  if (!content) return { title: allLanguages(languages), questions: [newQuestion([], languages)] };
  return {
    title: allLanguages(languages, content.title),
    questions: content.questions.map(({ code, text, kind, options, scale, range }) => {
      const blank = newQuestion([], languages);
      return {
        ...blank,
        code,
        text: allLanguages(languages, text),
        kind,
        ...(options && {
          options: options.map((option) => ({ ...option, text: allLanguages(languages, option.text) })),
        }),
        ...(scale && {
          from: String(scale.from),
          to: String(scale.to),
          low: allLanguages(languages, scale.low),
          high: allLanguages(languages, scale.high),
          reversed: scale.reversed ?? false,
        }),
        ...(range && { from: range.from, to: range.to, right: range.right }),
      };
    }),
  };
}

/** What is sent: of each question what its kind asks for, in the languages something was written in. */
export function questionsOf({ title, questions }: TypedQuestions): QuestionSetContent {
  return { title: written(title), questions: questions.map(questionOf) };
}

function questionOf({
  code,
  text,
  kind,
  options,
  from,
  to,
  low,
  high,
  reversed,
  right,
}: TypedQuestion): ScoredQuestion {
  const question = { code, text: written(text), kind };
  const [first, last] = [from.trim(), to.trim()];
  switch (kind) {
    case 'choice':
      return {
        ...question,
        options: options.map((option) => ({ ...option, text: written(option.text), points: option.points.trim() })),
      };
    case 'scale':
      return {
        ...question,
        scale: {
          from: Number(first),
          to: Number(last),
          ...textIn('low', low),
          ...textIn('high', high),
          ...(reversed && { reversed }),
        },
      };
    case 'number':
      return { ...question, range: { from: first, to: last, ...(right && { right }) } };
  }
}

function textIn<K extends string>(name: K, texts: Texts): Partial<Record<K, Texts>> {
  const kept = written(texts);
  return Object.keys(kept).length > 0 ? ({ [name]: kept } as Record<K, Texts>) : {};
}
