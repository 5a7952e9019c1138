import { Textarea, TextInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { decimalOf } from '../figure/decimal.js';
import { Section } from '../shell/section.js';
import { isDay } from '../texts/days.js';
import type { DefinitionFields } from './definition-fields.js';
import classes from './definition-form.module.css';

/** Where it starts from, how it is verified, and where its meaning comes from: all of it may stay open. */
export function EvidenceFields({ fields: { form, bind } }: { fields: DefinitionFields }) {
  const { formatMessage } = useIntl();
  const isShare = form.watch('display.kind') === 'percent';
  const isEmpty = (text: unknown) => String(text).trim() === '';
  const empty = formatMessage({ id: 'mistake.empty' });
  const isValue = (text: unknown) => {
    if (isEmpty(text)) return isEmpty(form.getValues('baseline.on')) || empty;
    return decimalOf(String(text), isShare) !== undefined || formatMessage({ id: 'mistake.no-number' });
  };
  const isYearOrDay = (text: unknown) => {
    const day = String(text).trim();
    return day === '' || /^\d{4}$/.test(day) || isDay(day) || formatMessage({ id: 'mistake.no-year' });
  };
  /** Said in both languages or in none. */
  const isInBoth = (text: unknown) =>
    !isEmpty(text) || Object.values(form.getValues('verification')).every(isEmpty) || empty;
  return (
    <Section title={<FormattedMessage id="define.evidence" />}>
      <div className={classes.pair}>
        <TextInput
          inputMode="decimal"
          label={<FormattedMessage id={isShare ? 'define.baseline.percent' : 'define.baseline'} />}
          {...bind('baseline.value', { validate: isValue })}
        />
        <TextInput
          placeholder="2024-12-31"
          label={<FormattedMessage id="define.baseline.on" />}
          {...bind('baseline.on', { validate: isYearOrDay })}
        />
        <Textarea
          rows={3}
          label={<FormattedMessage id="define.verification.en" />}
          {...bind('verification.en', { validate: isInBoth })}
        />
        <Textarea
          rows={3}
          label={<FormattedMessage id="define.verification.de" />}
          {...bind('verification.de', { validate: isInBoth })}
        />
      </div>
      <TextInput label={<FormattedMessage id="define.source" />} {...bind('source')} />
    </Section>
  );
}
