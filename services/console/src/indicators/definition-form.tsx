import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { FormattedMessage, useIntl } from 'react-intl';
import {
  countingUnits,
  type Definition,
  directions,
  displays,
  levels,
  measures,
  type Vocabulary,
} from '../api/definitions.js';
import { queries } from '../api/queries.js';
import { CheckBox } from '../forms/check-box.js';
import { Form } from '../forms/form.js';
import { Group } from '../forms/group.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { dimensionName } from '../figures/categories.js';
import { Icon } from '../shell/icons.js';
import { ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import type { TextId } from '../texts/texts.js';
import { CountingFields } from './counting-fields.js';
import { type DefinitionFields, definitionFields } from './definition-fields.js';
import classes from './definition-form.module.css';
import { type DefinitionValues, meaningOf, newCounting, newDefinition, partOf, valuesOf } from './definition-values.js';
import { useDefine } from './use-define.js';

/** What an indicator means, to be filled in. Without a version before it, it is a new one. */
export function DefinitionForm({ before }: { before?: Definition }) {
  const { data, error, refetch } = useQuery(queries.vocabulary());
  if (error) return <ReadProblem error={error} onRetry={() => void refetch()} />;
  return data ? <Filled vocabulary={data} before={before} /> : <Shape rows={5} />;
}

interface FilledProps {
  vocabulary: Vocabulary;
  before: Definition | undefined;
}

function Filled({ vocabulary, before: newest }: FilledProps) {
  // What somebody began to change stays what it was: a version made meanwhile is not overwritten unseen.
  const [before] = useState(newest);
  const checked = useCheckedForm<DefinitionValues>(before ? valuesOf(before) : newDefinition());
  const { form, tries, mistakes, mistakeOf, takeRefusal } = checked;
  const define = useDefine();
  const send = form.handleSubmit((values) =>
    define.mutate({ code: values.code.trim(), meaning: meaningOf(values, before), before }, { onError: takeRefusal }),
  );
  const fields = definitionFields(form, mistakeOf);
  return (
    <Form
      onSubmit={(event) => {
        // What the server said of the last try is no reason not to try again.
        form.clearErrors();
        void send(event);
      }}
      tries={tries}
      mistakes={mistakes}
      refusal={mistakes.length > 0 ? null : define.error}
      isSending={define.isPending}
      act={
        <FormattedMessage
          id={before ? 'act.save-version' : 'act.save-indicator'}
          values={{ version: (before?.version ?? 0) + 1 }}
        />
      }
    >
      <Naming fields={fields} isNew={!before} />
      <Kind fields={fields} vocabulary={vocabulary} />
      <Countings fields={fields} vocabulary={vocabulary} />
    </Form>
  );
}

/** A condition, to see how they are written. */
const example = "exit.employment == 'employed' && exit.on != ''";

const codePattern = /^[A-Z][A-Z0-9.-]{1,39}$/;

function Naming({ fields: { bind }, isNew }: { fields: DefinitionFields; isNew: boolean }) {
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
      <TextInput label={<FormattedMessage id="define.source" />} {...bind('source')} />
    </Section>
  );
}

function Kind({ fields: { form, bind, mistakeOf }, vocabulary }: { fields: DefinitionFields; vocabulary: Vocabulary }) {
  const { formatMessage } = useIntl();
  const named = <V extends string>(values: readonly V[], prefix: string) =>
    values.map((value) => ({ value, label: formatMessage({ id: `${prefix}.${value}` as TextId }) }));
  const [measure, counts] = form.watch(['measure', 'counts']);
  const kinds = new Set(counts.map(({ cases }) => cases));
  const dimensions = vocabulary.cases.filter(({ name }) => kinds.has(name)).flatMap((kind) => kind.dimensions);
  const isOfLevels = counts.some((counting) => partOf(measure, counting) === 'level');
  return (
    <Section title={<FormattedMessage id="define.kind" />}>
      <div className={classes.fields}>
        <NativeSelect label={<FormattedMessage id="trait.level" />} data={named(levels, 'level')} {...bind('level')} />
        <NativeSelect
          label={<FormattedMessage id="trait.measure" />}
          data={named(measures, 'measure')}
          {...bind('measure')}
        />
        <NativeSelect
          label={<FormattedMessage id="trait.counting-unit" />}
          data={named(countingUnits, 'counting-unit')}
          {...bind('countingUnit')}
        />
        <NativeSelect
          label={<FormattedMessage id="define.display" />}
          data={named(displays, 'display')}
          {...bind('display.kind')}
        />
        <TextInput
          label={<FormattedMessage id="define.unit" />}
          {...bind('unit', { required: formatMessage({ id: 'mistake.empty' }) })}
        />
        <NativeSelect
          label={<FormattedMessage id="trait.direction" />}
          data={named(directions, 'direction')}
          {...bind('direction')}
        />
        {isOfLevels && (
          <TextInput label={<FormattedMessage id="define.scale" />} placeholder="a1, a2, b1" {...bind('scale')} />
        )}
      </div>
      {dimensions.length > 0 && (
        <Group id="dimensions" legend={<FormattedMessage id="trait.dimensions" />} mistake={mistakeOf('dimensions')}>
          <div className={classes.checks}>
            {[...new Set(dimensions)].map((dimension) => (
              <CheckBox
                key={dimension}
                label={dimensionName(dimension, formatMessage)}
                value={dimension}
                field={form.register('dimensions')}
              />
            ))}
          </div>
        </Group>
      )}
    </Section>
  );
}

function Countings({ fields, vocabulary }: { fields: DefinitionFields; vocabulary: Vocabulary }) {
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
          onRemove={() => countings.remove(index)}
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
