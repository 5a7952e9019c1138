import { Button, TextInput } from '@mantine/core';
import { Controller, useFieldArray } from 'react-hook-form';
import { FormattedMessage } from 'react-intl';
import { DayInput } from '../forms/day-input.js';
import { Group } from '../forms/group.js';
import type { useCheckedForm } from '../forms/use-checked-form.js';
import { Icon } from '../shell/icons.js';
import classes from './interim-list.module.css';
import type { TargetValues } from './target-values.js';

interface InterimListProps {
  checked: ReturnType<typeof useCheckedForm<TargetValues>>;
  isShare: boolean;
  /** What is wrong with a number, or with a day, or true. */
  checkNumber: (text: string) => string | true;
  checkDay: (day: string) => string | true;
}

/** The service takes so many. */
const most = 20;

/** What is to be reached on the way, as many times as somebody wants to look. */
export function InterimList({ checked, isShare, checkNumber, checkDay }: InterimListProps) {
  const { form, messageOf, mistakeOf } = checked;
  const interim = useFieldArray({ control: form.control, name: 'interim' });
  return (
    <Group
      id="interim"
      legend={<FormattedMessage id="target.interim" />}
      hint={<FormattedMessage id="target.interim.hint" />}
      mistake={mistakeOf('interim')}
    >
      {interim.fields.map(({ id }, at) => {
        const name = `interim.${at}` as const;
        return (
          <div key={id} className={classes.interim}>
            <TextInput
              id={`${name}.value`}
              inputMode="decimal"
              label={
                <FormattedMessage
                  id={isShare ? 'target.interim.value.percent' : 'target.interim.value'}
                  values={{ number: at + 1 }}
                />
              }
              error={messageOf(`${name}.value`)}
              {...form.register(`${name}.value`, { validate: checkNumber })}
            />
            <Controller
              control={form.control}
              name={`${name}.on`}
              rules={{ validate: checkDay }}
              render={({ field }) => (
                <DayInput
                  id={`${name}.on`}
                  label={<FormattedMessage id="target.interim.on" values={{ number: at + 1 }} />}
                  value={field.value}
                  onChange={field.onChange}
                  error={messageOf(`${name}.on`)}
                />
              )}
            />
            <Button
              variant="subtle"
              onClick={() => {
                interim.remove(at);
                // The button that had the focus is gone with its value.
                document.getElementById('interim')?.focus();
              }}
            >
              <FormattedMessage id="act.remove-interim" values={{ number: at + 1 }} />
            </Button>
          </div>
        );
      })}
      {interim.fields.length < most && (
        <div>
          <Button
            leftSection={<Icon name="add" />}
            onClick={() =>
              interim.append(
                { on: '', value: '' },
                { shouldFocus: true, focusName: `interim.${interim.fields.length}.value` },
              )
            }
          >
            <FormattedMessage id="act.add-interim" />
          </Button>
        </div>
      )}
    </Group>
  );
}
