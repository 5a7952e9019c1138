import { NativeSelect, TextInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { countingUnits, directions, displays, levels, measures, type Vocabulary } from '../api/definitions.js';
import { dimensionName } from '../figures/categories.js';
import { CheckBox } from '../forms/check-box.js';
import { Group } from '../forms/group.js';
import { Section } from '../shell/section.js';
import type { TextId } from '../texts/texts.js';
import type { DefinitionFields } from './definition-fields.js';
import classes from './definition-form.module.css';
import { partOf } from './definition-values.js';

/** What kind of number it is, and what it can be divided by. */
export function NumberFields({
  fields: { form, bind, mistakeOf },
  vocabulary,
}: {
  fields: DefinitionFields;
  vocabulary: Vocabulary;
}) {
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
