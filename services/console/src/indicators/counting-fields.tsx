import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Path } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Vocabulary } from '../api/definitions.js';
import { Group } from '../forms/group.js';
import type { TextId } from '../texts/texts.js';
import { isCaseKind } from './case-kinds.js';
import classes from './counting-fields.module.css';
import type { DefinitionFields } from './definition-fields.js';
import { type DefinitionValues, partOf, partsOf } from './definition-values.js';
import { FieldSelect } from './field-select.js';
import { PickFields } from './pick-fields.js';
import { type CaseVocabulary, daysOf, decimalsOf, fieldsOf } from './readable.js';

interface CountingFieldsProps {
  index: number;
  /** How many there are. */
  count: number;
  fields: DefinitionFields;
  vocabulary: Vocabulary;
  onRemove: () => void;
}

const none: CaseVocabulary = { name: '', records: {}, lists: {}, decimals: [], dimensions: [] };

/** How cases of one kind count: which, when, and what each adds. */
export function CountingFields({ index, count, fields, vocabulary, onRemove }: CountingFieldsProps) {
  const { formatMessage } = useIntl();
  const { form, bind, mistakeOf } = fields;
  const at = <N extends string>(name: N) => `counts.${index}.${name}` as Path<DefinitionValues>;
  const [measure, values] = form.watch(['measure', `counts.${index}`]);
  const kind = vocabulary.cases.find(({ name }) => name === values.cases) ?? none;
  const taken = { latest: values.latest.of, earliest: values.earliest.of };
  const readable = fieldsOf(kind, taken);
  const days = daysOf(kind, taken);
  const part = partOf(measure, values);
  const field = (name: string, label: TextId, options = readable) => (
    <FieldSelect key={name} label={<FormattedMessage id={label} />} fields={options} bound={bind(at(name))} />
  );
  const condition = (name: string, label: TextId, hint?: TextId) => (
    <Textarea
      key={name}
      rows={2}
      className={classes.wide ?? ''}
      classNames={{ input: classes.cel ?? '' }}
      spellCheck={false}
      autoCapitalize="off"
      label={<FormattedMessage id={label} />}
      {...(hint && { description: <FormattedMessage id={hint} /> })}
      {...bind(at(name))}
    />
  );

  return (
    <div className={classes.counting}>
      <Group
        id={`counts.${index}`}
        legend={<FormattedMessage id="counting.part" values={{ number: index + 1 }} />}
        mistake={mistakeOf(`counts.${index}`)}
      >
        <NativeSelect
          label={<FormattedMessage id="counting.cases" />}
          data={vocabulary.cases.map(({ name }) => ({
            value: name,
            label: isCaseKind(name) ? formatMessage({ id: `cases.${name}` }) : name,
          }))}
          {...bind(at('cases'))}
        />
        {field('on', 'counting.on', days)}
        {condition('where', 'counting.where', 'define.where.hint')}
      </Group>
      {Object.keys(kind.lists).length > 0 && (
        <Group legend={<FormattedMessage id="define.record" />} hint={<FormattedMessage id="define.record.hint" />}>
          {(['latest', 'earliest'] as const).map((name) => (
            <PickFields key={name} name={name} index={index} lists={Object.keys(kind.lists)} fields={fields} />
          ))}
        </Group>
      )}
      <Group legend={<FormattedMessage id={`define.measure.${measure}`} />}>
        {partsOf(measure).length > 1 && (
          <NativeSelect
            label={<FormattedMessage id="define.part" />}
            data={partsOf(measure).map((value) => ({ value, label: formatMessage({ id: `part.${value}` }) }))}
            {...bind(at('part'))}
            value={part ?? ''}
          />
        )}
        {part === 'met' && condition('met', 'counting.met')}
        {part === 'amount' && [
          field('amount.field', 'counting.amount', decimalsOf(kind, taken)),
          field('amount.unit', 'define.amount.unit'),
        ]}
        {part === 'amount' && measure === 'ratio' && (
          <NativeSelect
            label={<FormattedMessage id="define.amount.into" />}
            data={(['numerator', 'denominator'] as const).map((value) => ({
              value,
              label: formatMessage({ id: `counting.amount.${value}` }),
            }))}
            {...bind(at('amount.into'))}
          />
        )}
        {part === 'days' && [field('days.from', 'define.from', days), field('days.to', 'define.to', days)]}
        {part === 'level' && field('level', 'counting.level')}
        {part === 'state' && field('state', 'counting.state')}
        {part === 'survival' && [
          field('survival.from', 'define.survival.from', days),
          field('survival.event', 'define.survival.event', days),
          field('survival.end', 'define.survival.end', days),
        ]}
        {condition('unknown', 'counting.unknown', 'define.unknown.hint')}
        {part === 'met' && [
          field('window.from', 'define.window.from', days),
          <TextInput
            key="window.days"
            inputMode="numeric"
            label={<FormattedMessage id="define.window.days" />}
            {...bind(at('window.days'))}
          />,
        ]}
      </Group>
      <details className={classes.names}>
        <summary>
          <FormattedMessage id="define.names" />
        </summary>
        <p>
          <FormattedMessage id="define.names.hint" />
        </p>
        <ul>
          {readable.map((name) => (
            <li key={name}>
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </details>
      <Button variant="subtle" className={classes.remove ?? ''} onClick={onRemove}>
        <FormattedMessage id={count > 1 ? 'act.remove-counting' : 'act.only-list'} values={{ number: index + 1 }} />
      </Button>
    </div>
  );
}
