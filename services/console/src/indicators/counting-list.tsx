import { Button } from '@mantine/core';
import { useFieldArray } from 'react-hook-form';
import { FormattedMessage } from 'react-intl';
import type { Vocabulary } from '../api/definitions.js';
import { Icon } from '../shell/icons.js';
import { Section } from '../shell/section.js';
import { CountingFields } from './counting-fields.js';
import type { DefinitionFields } from './definition-fields.js';
import classes from './definition-form.module.css';
import { newCounting } from './definition-values.js';

/** A condition, to see how they are written. */
const example = "exit.employment == 'employed' && exit.on != ''";

/** The rules by which cases count; without one the indicator is listed only. */
export function CountingList({ fields, vocabulary }: { fields: DefinitionFields; vocabulary: Vocabulary }) {
  const { form, mistakeOf } = fields;
  const countings = useFieldArray({ control: form.control, name: 'counts' });
  const mistake = mistakeOf('counts');
  return (
    <Section title={<FormattedMessage id="define.counting" />}>
      <p className={classes.hint} id="counts" tabIndex={-1}>
        {countings.fields.length === 0 ? (
          <FormattedMessage id="define.counting.none" />
        ) : (
          <FormattedMessage
            id="define.counting.hint"
            values={{ example: <code>{example}</code>, empty: <code>''</code> }}
          />
        )}
      </p>
      {mistake && (
        <p className={classes.mistake} lang={mistake.lang}>
          {mistake.text}
        </p>
      )}
      {countings.fields.map(({ id }, index) => (
        <CountingFields
          key={id}
          index={index}
          count={countings.fields.length}
          fields={fields}
          vocabulary={vocabulary}
          onRemove={() => {
            countings.remove(index);
            // The button that had the focus is gone with its rule.
            document.getElementById('counts')?.focus();
          }}
        />
      ))}
      <Button
        className={classes.add ?? ''}
        leftSection={<Icon name="add" />}
        onClick={() =>
          countings.append(newCounting(), { shouldFocus: true, focusName: `counts.${countings.fields.length}.cases` })
        }
      >
        <FormattedMessage id="act.add-counting" />
      </Button>
    </Section>
  );
}
