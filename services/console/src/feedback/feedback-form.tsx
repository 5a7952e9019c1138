import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type AskedRound, giveFeedback } from '../api/participation.js';
import { Refused } from '../api/problem.js';
import { useKey } from '../api/use-key.js';
import classes from './feedback.module.css';
import type { FeedbackTexts } from './languages.js';

const scale = [1, 2, 3, 4, 5] as const;

/** The questions of a round: every one can be left out, but not all of them. */
export function FeedbackForm({ link, round, texts }: { link: string; round: AskedRound; texts: FeedbackTexts }) {
  const keyOf = useKey();
  const [isEmpty, setEmpty] = useState(false);
  const problem = useRef<HTMLParagraphElement>(null);
  const thanks = useRef<HTMLParagraphElement>(null);
  const give = useMutation({ mutationFn: (answer: object) => giveFeedback(link, answer, keyOf(answer)) });
  const isClosed = give.error instanceof Refused && give.error.problem.status === 409;
  const wrong = isEmpty ? texts.nothing : give.error ? (isClosed ? texts.closed : texts.failed) : undefined;
  useEffect(() => {
    if (wrong !== undefined) problem.current?.focus();
  }, [wrong, give.submittedAt]);
  useEffect(() => {
    if (give.isSuccess) thanks.current?.focus();
  }, [give.isSuccess]);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (give.isPending) return;
    const given = new FormData(event.currentTarget);
    const scores = round.questions.flatMap((question) => {
      const score = given.get(question);
      return score === null ? [] : [[question, Number(score)] as const];
    });
    const text = textIn(given, 'text');
    setEmpty(scores.length === 0);
    if (scores.length > 0) give.mutate({ ...Object.fromEntries(scores), ...(text !== '' && { text }) });
  };

  if (give.isSuccess) {
    return (
      <p ref={thanks} tabIndex={-1} role="status">
        {texts.thanks}
      </p>
    );
  }
  // The title of the pilot is in a language of its own, and may run the other way.
  const [before = '', after = ''] = texts.lead.split('{pilot}');
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <p>
        {before}
        <bdi>{round.pilot}</bdi>
        {after}
      </p>
      <p>{texts.voluntary}</p>
      {wrong !== undefined && (
        <p ref={problem} tabIndex={-1} role="alert" className={classes.wrong}>
          {wrong}
        </p>
      )}
      {round.questions.map((question) => (
        <fieldset key={question} className={classes.question}>
          <legend>{texts[question]}</legend>
          <div className={classes.scale}>
            {scale.map((score) => (
              <label key={score}>
                <input type="radio" name={question} value={score} />
                <span>{score}</span>
                {score === 1 && <span>{texts.least}</span>}
                {score === 5 && <span>{texts.most}</span>}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {round.asksText && (
        <label className={classes.words}>
          <span>{texts.text}</span>
          <textarea name="text" rows={4} maxLength={4000} dir="auto" />
        </label>
      )}
      <button type="submit" className={classes.send} aria-disabled={give.isPending}>
        {give.isPending ? texts.sending : texts.send}
      </button>
    </form>
  );
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
