import { FormattedMessage, useIntl } from 'react-intl';
import type { FieldChange, Version, WordChange } from '../api/versions.js';
import { writtenDay } from '../texts/days.js';
import { countryName } from '../texts/names.js';
import { nameOfField, wordingOf } from './field-names.js';
import { shortened } from './shortened.js';
import classes from './versions.module.css';

/** What a change made of the texts, word by word, and of everything else. */
export function Changes({ version: { changed = {}, fields = [] } }: { version: Version }) {
  const texts = Object.entries(changed).flatMap(([field, byLanguage]) =>
    Object.entries(byLanguage).map(([language, words]) => ({ field, language, words })),
  );
  if (texts.length + fields.length === 0) return null;
  return (
    <dl className={classes.changes}>
      {texts.map(({ field, language, words }) => (
        <div key={`${field} ${language}`}>
          <dt>
            <FormattedMessage id={nameOfField(field)} /> <LanguageName of={language} />
          </dt>
          <dd lang={language} className={classes.words}>
            <Words words={words} />
          </dd>
        </div>
      ))}
      {fields.map((change) => (
        <div key={change.field}>
          <dt>
            <FormattedMessage id={nameOfField(change.field)} />
          </dt>
          <dd>
            <FromTo change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function LanguageName({ of: language }: { of: string }) {
  const { locale } = useIntl();
  return <span>({new Intl.DisplayNames(locale, { type: 'language' }).of(language)})</span>;
}

function Words({ words }: { words: readonly WordChange[] }) {
  return words.map(({ value, added, removed }, at) => {
    if (added) return <ins key={at}>{value}</ins>;
    if (removed) return <del key={at}>{value}</del>;
    return <span key={at}>{shortened(value)}</span>;
  });
}

/** Fields that hold what somebody typed. */
const ownWords = new Set(['source', 'ledBy']);

/** From what to what, where people have words for it. */
function FromTo({ change: { field, before, after } }: { change: FieldChange }) {
  const { formatMessage, locale, messages } = useIntl();
  const worded = (value: unknown): string | undefined => {
    if (Array.isArray(value)) {
      const each = value.map(worded);
      return each.includes(undefined) ? undefined : each.join(', ');
    }
    const id = wordingOf(field, value, messages);
    if (id) return formatMessage({ id });
    if (field === 'country' && typeof value === 'string') return countryName(value, locale);
    if (field === 'weight' && typeof value === 'number') return String(value);
    if (field === 'since' && typeof value === 'string') return writtenDay(value, locale);
    return ownWords.has(field) && typeof value === 'string' ? value : undefined;
  };
  const [from, to] = [worded(before), worded(after)];
  if (from === undefined && to === undefined) return <FormattedMessage id="version.field.changed" />;
  return (
    <>
      {from !== undefined && <del>{from}</del>} {to !== undefined && <ins>{to}</ins>}
    </>
  );
}
