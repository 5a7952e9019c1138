import { Textarea, TextInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { Section } from '../shell/section.js';
import type { DefinitionFields } from './definition-fields.js';
import classes from './definition-form.module.css';

const codePattern = /^[A-Z][A-Z0-9.-]{1,39}$/;

/** How it is called and what it says, in both languages. */
export function NamingFields({ fields: { bind }, isNew }: { fields: DefinitionFields; isNew: boolean }) {
  const { formatMessage } = useIntl();
  const said = (text: unknown) =>
    (typeof text === 'string' && text.trim() !== '') || formatMessage({ id: 'mistake.empty' });
  const isCode = (text: unknown) => codePattern.test(String(text).trim()) || formatMessage({ id: 'mistake.no-code' });
  return (
    <Section title={<FormattedMessage id="define.naming" />}>
      {isNew && (
        <TextInput
          label={<FormattedMessage id="define.code" />}
          description={<FormattedMessage id="define.code.hint" />}
          className={classes.short ?? ''}
          autoCapitalize="characters"
          {...bind('code', { validate: isCode })}
        />
      )}
      <div className={classes.pair}>
        <TextInput label={<FormattedMessage id="define.name.en" />} {...bind('name.en', { validate: said })} />
        <TextInput label={<FormattedMessage id="define.name.de" />} {...bind('name.de', { validate: said })} />
        <Textarea
          rows={4}
          label={<FormattedMessage id="define.description.en" />}
          {...bind('description.en', { validate: said })}
        />
        <Textarea
          rows={4}
          label={<FormattedMessage id="define.description.de" />}
          {...bind('description.de', { validate: said })}
        />
      </div>
    </Section>
  );
}
