import type { Question, QuestionSetContent, Texts } from '@integras/contracts';
import type { FieldError } from '@integras/messaging';

/** The languages in which nothing is missing: whoever answers is offered these. */
export function completeLanguages(content: QuestionSetContent): string[] {
  const texts = textsIn(content).map(([, text]) => text);
  return languagesIn(content).filter((language) => texts.every((text) => text[language] !== undefined));
}

/** What is missing in languages that something was written in. */
export function gapsIn(content: QuestionSetContent): (FieldError & { language: string })[] {
  return languagesIn(content).flatMap((language) =>
    textsIn(content)
      .filter(([, text]) => text[language] === undefined)
      .map(([field]) => ({ field: `${field}.${language}`, reason: 'is missing in this language', language })),
  );
}

/** The same in some languages only, as far as something is written in them. */
export function inLanguages<Q extends Pick<Question, 'text' | 'options' | 'scale'>>(
  { title, questions }: { title: Texts; questions: readonly Q[] },
  languages: readonly string[],
): { title: Texts; questions: Q[] } {
  const kept = (texts: Texts): Texts => Object.fromEntries(languages.map((language) => [language, texts[language]!]));
  return {
    title: kept(title),
    questions: questions.map((question) => {
      const { text, options, scale } = question;
      const { low, high } = scale ?? {};
      return {
        ...question,
        text: kept(text),
        ...(options && { options: options.map((option) => ({ ...option, text: kept(option.text) })) }),
        ...(scale && { scale: { ...scale, ...(low && { low: kept(low) }), ...(high && { high: kept(high) }) } }),
      };
    }),
  };
}

const languagesIn = (content: QuestionSetContent): string[] => [
  ...new Set(textsIn(content).flatMap(([, text]) => Object.keys(text))),
];

/** Every text that somebody reads who answers, by the field it is in. */
function textsIn({ title, questions }: QuestionSetContent): [field: string, texts: Texts][] {
  return [
    ['title', title],
    ...questions.flatMap(({ text, options = [], scale }, at): [string, Texts][] => [
      [`questions.${at}.text`, text],
      ...options.map((option, nth): [string, Texts] => [`questions.${at}.options.${nth}.text`, option.text]),
      ...(scale?.low ? [[`questions.${at}.scale.low`, scale.low] as [string, Texts]] : []),
      ...(scale?.high ? [[`questions.${at}.scale.high`, scale.high] as [string, Texts]] : []),
    ]),
  ];
}
