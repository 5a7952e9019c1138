import { TextInput } from '@mantine/core';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useIntl } from 'react-intl';
import type { AskedQuestion, GivenAnswer, Texts } from '../api/assessments.js';
import checkClasses from '../forms/check-box.module.css';
import { Group } from '../forms/group.js';
import type { useCheckedForm } from '../forms/use-checked-form.js';
import { inLanguage } from '../texts/names.js';
import classes from './assessments.module.css';

/** Answers by the codes of their questions; none is ''. */
export interface TypedAnswers {
  answers: Record<string, string>;
}

export const noAnswers = (questions: readonly AskedQuestion[]): TypedAnswers => ({
  answers: Object.fromEntries(questions.map(({ code }) => [code, ''])),
});

/** What was answered: a question that was left out is missing. */
export function givenAnswers({ answers }: TypedAnswers): GivenAnswer[] {
  return Object.entries(answers).flatMap(([question, typed]) => {
    const answer = (typed ?? '').trim().replace(',', '.');
    return answer === '' ? [] : [{ question, answer }];
  });
}

interface AnswerFieldsProps<V extends TypedAnswers> {
  questions: readonly AskedQuestion[];
  checked: ReturnType<typeof useCheckedForm<V>>;
  /** In which the questions are asked. */
  language: string;
}

/** A field for each question, in the words of one language. */
export function AnswerFields<V extends TypedAnswers>({ questions, checked, language }: AnswerFieldsProps<V>) {
  const { formatMessage } = useIntl();
  // Whatever else a form asks, it has the answers.
  const { form, mistakeOf } = checked as unknown as ReturnType<typeof useCheckedForm<TypedAnswers>>;
  return (
    <div className={classes.answers}>
      {questions.map((question) => {
        const { code, text, range } = question;
        const isInRange = (typed: string) =>
          !range || typed.trim() === '' || isWithin(range, typed) || formatMessage({ id: 'mistake.not-within' }, range);
        return (
          <Group
            key={code}
            id={`answers.${code}`}
            legend={<Words texts={text} language={language} />}
            mistake={mistakeOf(`answers.${code}`)}
          >
            <OneAnswer
              question={question}
              language={language}
              field={form.register(`answers.${code}`, { validate: isInRange })}
            />
          </Group>
        );
      })}
    </div>
  );
}

function isWithin({ from, to }: { from: string; to: string }, typed: string): boolean {
  const number = Number(typed.trim().replace(',', '.'));
  return Number(from) <= number && number <= Number(to);
}

/** A text in the language of the questions, which need not be that of the page. */
function Words({ texts, language }: { texts: Texts; language: string }) {
  return (
    <span lang={texts[language] === undefined ? undefined : language} dir="auto">
      {inLanguage(texts, language)}
    </span>
  );
}

interface OneAnswerProps {
  question: AskedQuestion;
  language: string;
  field: UseFormRegisterReturn;
}

function OneAnswer({ question: { options, scale, range, text }, language, field }: OneAnswerProps) {
  const { formatMessage } = useIntl();
  if (options)
    return (
      <div className={classes.choices}>
        {options.map((option) => (
          <label key={option.code} className={checkClasses.check}>
            <input type="radio" value={option.code} {...field} />
            <Words texts={option.text} language={language} />
          </label>
        ))}
      </div>
    );
  if (scale)
    return (
      <div className={classes.steps}>
        {scale.low && (
          <span className={classes.end}>
            <Words texts={scale.low} language={language} />
          </span>
        )}
        {Array.from({ length: scale.to - scale.from + 1 }, (_, at) => String(scale.from + at)).map((step) => (
          <label key={step} className={checkClasses.check}>
            <input type="radio" value={step} {...field} />
            <span>{step}</span>
          </label>
        ))}
        {scale.high && (
          <span className={classes.end}>
            <Words texts={scale.high} language={language} />
          </span>
        )}
      </div>
    );
  return (
    <TextInput
      inputMode="decimal"
      aria-label={inLanguage(text, language)}
      description={range && formatMessage({ id: 'answers.range' }, { from: range.from, to: range.to })}
      {...field}
    />
  );
}
