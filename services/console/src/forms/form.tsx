import { Button } from '@mantine/core';
import { type FormEventHandler, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Notice } from '../shell/notice.js';
import { fieldName, followedBy } from './field-name.js';
import classes from './form.module.css';
import { RefusalWords } from './refusal-words.js';
import { Waiting, type WaitingFor } from './waiting.js';

/** A mistake, with the field it is in. */
export interface Mistake {
  /** The id of the field, as in `counts.0.where`. */
  field: string;
  text: string;
  /** The language of the text, where it is not that of the page. */
  lang?: string | undefined;
}

interface FormProps {
  onSubmit: FormEventHandler;
  /** How often it was tried: each try that fails brings the focus to what is wrong. */
  tries: number;
  mistakes: readonly Mistake[];
  refusal: Error | null;
  isSending: boolean;
  /** The act that the button names. */
  act: ReactNode;
  /** Other things that can be done instead. */
  instead?: ReactNode;
  children: ReactNode;
}

/** A form: what is wrong stands first, in the words the field says it in; the button names the act. */
export function Form({ onSubmit, tries, mistakes, refusal, isSending, act, instead, children }: FormProps) {
  const summary = useRef<HTMLDivElement>(null);
  const [waitingFor, wait] = useState<WaitingFor>();
  const whyItWaits = useId();
  const isHeld = isSending || waitingFor !== undefined;
  const isWrong = mistakes.length > 0 || refusal !== null;
  useEffect(() => {
    if (isWrong) summary.current?.focus();
  }, [tries, isWrong, refusal]);

  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      {isWrong && (
        <div ref={summary} tabIndex={-1} role="alert" className={classes.summary}>
          <Notice kind="problem">
            <p>
              <b>
                <FormattedMessage id="form.problem" />
              </b>
            </p>
            {refusal && <RefusalWords error={refusal} />}
            <ul>
              {mistakes.map((mistake) => (
                <MistakeLine key={mistake.field} mistake={mistake} />
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <Waiting value={wait}>{children}</Waiting>
      <div className={classes.acts}>
        <Button
          type="submit"
          variant="filled"
          size="lg"
          aria-disabled={isHeld}
          {...(waitingFor && { 'aria-describedby': whyItWaits })}
          onClick={(event) => isHeld && event.preventDefault()}
        >
          {isSending ? <FormattedMessage id="form.sending" /> : act}
        </Button>
        {instead && <div className={classes.instead}>{instead}</div>}
      </div>
      {waitingFor && (
        <p id={whyItWaits}>
          <FormattedMessage id={`form.waiting.${waitingFor}`} />
        </p>
      )}
    </form>
  );
}

/** One thing that is wrong, by the name its field has on the page, and the way there. */
function MistakeLine({ mistake: { field, text, lang } }: { mistake: Mistake }) {
  const [name, setName] = useState<string>();
  useLayoutEffect(() => setName(fieldName(field)), [field]);
  return (
    <li>
      <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
        {name !== undefined && followedBy(name, ': ')}
        <span lang={lang}>{text}</span>
      </a>
    </li>
  );
}

/** The address holds the sheet, so the link must not change it. */
function focusField(event: { preventDefault(): void }, field: string): void {
  event.preventDefault();
  document.getElementById(field)?.focus();
}
