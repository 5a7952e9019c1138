import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Refused } from '../api/problem.js';
import formClasses from '../forms/form.module.css';
import { Notice } from '../shell/notice.js';
import { languageName } from '../texts/names.js';

/** The fields in which a language is missing that others have; undefined for any other refusal. */
export function missingFields(error: Error | null): string[] | undefined {
  if (!(error instanceof Refused) || error.kind !== 'questions-unfinished') return undefined;
  // The form has no group for what a scale is made of.
  return error.problem.errors?.map(({ field }) => field.replace('.scale.', '.')) ?? [];
}

interface UnfinishedLanguagesProps {
  /** The fields in which something is missing: each ends with its language. */
  missing: readonly string[];
  onPublish: (unfinished: string[]) => void;
}

/** Asked before questions are published that are not written in all their languages: that is allowed, but meant. */
export function UnfinishedLanguages({ missing, onPublish }: UnfinishedLanguagesProps) {
  const { locale } = useIntl();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), [missing.length]);
  const languages = [...new Set(missing.map(languageOf))];
  return (
    <div ref={question} tabIndex={-1} role="group" aria-labelledby="unfinished" className={formClasses.summary}>
      <Notice kind="care">
        <p id="unfinished">
          <FormattedMessage id="questions.unfinished" />
        </p>
        <ul>
          {languages.map((language) => (
            <li key={language}>
              <FormattedMessage
                id="questions.missing"
                values={{
                  language: languageName(language, locale),
                  count: missing.filter((field) => languageOf(field) === language).length,
                }}
              />
            </li>
          ))}
        </ul>
        <div className={formClasses.acts}>
          <Button variant="filled" onClick={() => document.getElementById(missing[0] ?? '')?.focus()}>
            <FormattedMessage id="act.write-on" />
          </Button>
          <Button onClick={() => onPublish(languages)}>
            <FormattedMessage id="act.publish-so" />
          </Button>
        </div>
      </Notice>
    </div>
  );
}

const languageOf = (field: string): string => field.split('.').at(-1)!;
