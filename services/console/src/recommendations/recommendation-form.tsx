import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import { themes } from '../api/practices.js';
import { levels, kinds, type Recommendation } from '../api/recommendations.js';
import { mayWriteItems } from '../api/rights.js';
import { Conflict, isConflict } from '../forms/conflict.js';
import { Form } from '../forms/form.js';
import { LanguageFields } from '../forms/language-fields.js';
import { allLanguages, languagesOf, written } from '../forms/languages.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { Notice } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { byName, countryName } from '../texts/names.js';
import { addresseeOf, whereOf } from './addressee.js';
import { AsItReads } from './as-it-reads.js';
import { useSave } from './use-save.js';

interface RecommendationFormProps {
  project: ProjectDetails;
  /** The draft to be changed as it is now; absent for a new one. */
  recommendation?: Recommendation;
}

/** What is recommended, to whom, in each language. */
export function RecommendationForm({ project, recommendation }: RecommendationFormProps) {
  const { formatMessage } = useIntl();
  const { grants } = usePerson();
  // Who writes for a country addresses nobody beyond it.
  const isWhole = mayWriteItems(grants, { project: project.id });
  const places = usePlaceOptions(project, isWhole);
  const [readVersion] = useState(recommendation?.version);
  const [languages] = useState(() => languagesOf(recommendation?.title, recommendation?.body));
  const { form, mistakeOf, messageOf, takeRefusal, propsOf } = useCheckedForm({
    kind: recommendation?.kind ?? ('recommendation' as (typeof kinds)[number]),
    level: recommendation?.level ?? ('local' as (typeof levels)[number]),
    where: recommendation ? whereOf(recommendation) : isWhole ? '' : (project.territories[0]?.country ?? ''),
    theme: recommendation?.theme ?? ('' as (typeof themes)[number] | ''),
    title: allLanguages(languages, recommendation?.title),
    body: allLanguages(languages, recommendation?.body),
  });
  const change = useSave(project.id, recommendation);
  const isWritten = (name: 'title' | 'body') => () =>
    Object.keys(written(form.getValues(name))).length > 0 || formatMessage({ id: 'mistake.no-language' });

  const save = (version: number | undefined) =>
    form.handleSubmit(({ kind, level, where, theme, title, body }) => {
      const content = {
        kind,
        ...addresseeOf(level, where, project.territories),
        ...(theme !== '' && { theme }),
        title: written(title),
        body: written(body),
      };
      change.mutate({ content, version }, { onError: takeRefusal });
    });

  return (
    <Form
      {...propsOf(change, save(readVersion))}
      act={<FormattedMessage id={recommendation ? 'act.save' : 'act.draft-recommendation'} />}
    >
      {recommendation && isConflict(change.error) && (
        <Conflict onOverwrite={() => void save(recommendation.version)()}>
          <AsItReads recommendation={recommendation} />
        </Conflict>
      )}
      {recommendation?.state === 'reviewed' && (
        <Notice kind="notice">
          <FormattedMessage id="recommendation.reviewed.change" />
        </Notice>
      )}
      <NativeSelect
        id="kind"
        label={<FormattedMessage id="recommendation.kind" />}
        data={kinds.map((kind) => ({ value: kind, label: formatMessage({ id: `recommendation.kind.${kind}` }) }))}
        {...form.register('kind')}
      />
      <NativeSelect
        id="level"
        label={<FormattedMessage id="recommendation.level" />}
        data={levels
          .filter((level) => isWhole || level !== 'european')
          .map((level) => ({ value: level, label: formatMessage({ id: `recommendation.level.${level}` }) }))}
        error={messageOf('level')}
        {...form.register('level')}
      />
      {form.watch('level') !== 'european' && (
        <NativeSelect
          id="where"
          label={<FormattedMessage id="recommendation.where" />}
          data={places}
          {...form.register('where')}
        />
      )}
      <NativeSelect
        id="theme"
        label={<FormattedMessage id="item.topic" />}
        data={[
          { value: '', label: formatMessage({ id: 'recommendation.no-topic' }) },
          ...themes.map((theme) => ({ value: theme, label: formatMessage({ id: `topic.${theme}` }) })),
        ]}
        {...form.register('theme')}
      />
      {(['title', 'body'] as const).map((name) => (
        <LanguageFields
          key={name}
          name={name}
          legend={<FormattedMessage id={`recommendation.${name}`} />}
          {...(name === 'body' && { rows: 12, hint: <FormattedMessage id="field.markdown" /> })}
          languages={languages}
          mistake={mistakeOf(name) ?? mistakeOf(`${name}.${languages[0]}`)}
          register={(language) =>
            form.register(`${name}.${language}`, language === languages[0] ? { validate: isWritten(name) } : {})
          }
        />
      ))}
    </Form>
  );
}

/** Every country of a project, where all of it may be addressed; one of them, or one of its territories. */
function usePlaceOptions({ territories }: ProjectDetails, isWhole: boolean) {
  const { formatMessage, locale } = useIntl();
  const nameOf = ({ label }: { label: string }) => label;
  const countries = [...new Set(territories.map(({ country }) => country))];
  return [
    ...(isWhole ? [{ value: '', label: formatMessage({ id: 'recommendation.everywhere' }) }] : []),
    {
      group: formatMessage({ id: 'scope.country' }),
      items: countries
        .map((country) => ({ value: country, label: countryName(country, locale) }))
        .sort(byName(nameOf, locale)),
    },
    {
      group: formatMessage({ id: 'scope.territory' }),
      items: territories
        .map(({ id, name, country }) => ({ value: id, label: `${name}, ${countryName(country, locale)}` }))
        .sort(byName(nameOf, locale)),
    },
  ];
}
