import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type ChannelName, type Rule, timings } from '../api/notifications.js';
import { queries } from '../api/queries.js';
import { Group } from '../forms/group.js';
import { byName, countryName, inLanguage } from '../texts/names.js';
import { withException } from './settings-values.js';
import classes from './special-rules.module.css';

interface SpecialRulesProps {
  ways: readonly ChannelName[];
  rules: readonly Rule[];
  onChange: (rules: Rule[]) => void;
}

/** Rules for one pilot, country or indicator, which decide before everything above. */
export function SpecialRules({ ways, rules, onChange }: SpecialRulesProps) {
  const { formatMessage } = useIntl();
  const places = usePlaces();
  const [place, setPlace] = useState('');
  const [channel, setChannel] = useState<Rule['channel']>('inbox');
  const [when, setWhen] = useState<Rule['when']>('immediately');
  const add = () => {
    const [kind, id] = place.split('=');
    if (kind && id) onChange(withException(rules, { [kind]: id, channel, when }));
  };
  const nameOf = ({ pilot, country, indicator }: Rule) => {
    const value = Object.entries({ pilot, country, indicator }).find(([, id]) => id !== undefined);
    return (
      places.find((one) => one.value === value?.join('='))?.label ??
      value?.[1] ??
      formatMessage({ id: 'notices.everything' })
    );
  };
  return (
    <>
      <ul className={classes.rules}>
        {rules.map((rule, at) => (
          <li key={JSON.stringify([rule, at])}>
            <span>
              <FormattedMessage
                id="notices.rule"
                values={{
                  place: nameOf(rule),
                  channel: formatMessage({ id: `channel.${rule.channel}` }),
                  when: formatMessage({ id: `timing.${rule.when}` }),
                }}
              />
            </span>
            <Button
              variant="subtle"
              aria-label={formatMessage({ id: 'act.remove-rule.of' }, { title: nameOf(rule) })}
              onClick={() => onChange(rules.filter((_, other) => other !== at))}
            >
              <FormattedMessage id="act.remove-rule" />
            </Button>
          </li>
        ))}
      </ul>
      <Group legend={<FormattedMessage id="notices.special.hint" />}>
        <NativeSelect
          label={<FormattedMessage id="notices.of" />}
          data={[
            { value: '', label: formatMessage({ id: 'define.none' }) },
            ...places.flatMap(({ isRetired, ...choice }) => (isRetired ? [] : [choice])),
          ]}
          value={place}
          onChange={({ target }) => setPlace(target.value)}
        />
        <NativeSelect
          label={<FormattedMessage id="notices.channel" />}
          data={ways.map((value) => ({ value, label: formatMessage({ id: `channel.${value}` }) }))}
          value={channel}
          onChange={({ target }) => setChannel(ways.find((one) => one === target.value) ?? 'inbox')}
        />
        <NativeSelect
          label={<FormattedMessage id="notices.when" />}
          data={timings.map((value) => ({ value, label: formatMessage({ id: `timing.${value}` }) }))}
          value={when}
          onChange={({ target }) => setWhen(timings.find((one) => one === target.value) ?? 'immediately')}
        />
        <Button onClick={add} aria-disabled={place === ''}>
          <FormattedMessage id="act.add-rule" />
        </Button>
      </Group>
    </>
  );
}

interface Choice {
  value: string;
  label: string;
  /** It has its name for rules that were made before. */
  isRetired?: boolean;
}

/** Pilots, their countries and the indicators there are, under the value a choice of them has. */
function usePlaces(): Choice[] {
  const { locale } = useIntl();
  const { data: pilots = [] } = useQuery(queries.pilots());
  const { data: definitions = [] } = useQuery(queries.namedDefinitions());
  const countries = [...new Set(pilots.map(({ country }) => country))];
  const sorted = (options: { value: string; label: string }[]) =>
    options.toSorted(byName(({ label }) => label, locale));
  return [
    ...sorted(countries.map((code) => ({ value: `country=${code}`, label: countryName(code, locale) }))),
    ...sorted(pilots.map(({ id, title }) => ({ value: `pilot=${id}`, label: title }))),
    ...definitions.map(({ code, name, retired }) => ({
      value: `indicator=${code}`,
      label: `${code} ${inLanguage({ ...name }, locale)}`,
      isRetired: retired !== undefined,
    })),
  ];
}
