import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import {
  draftPractice,
  type Practice,
  type PracticeContent,
  revisePractice,
  solutions,
  themes,
} from '../api/practices.js';
import { useKey } from '../api/use-key.js';
import { minorUnits, typedAmount } from '../forms/amount.js';
import { Conflict, isConflict } from '../forms/conflict.js';
import { Form } from '../forms/form.js';
import { LanguageFields } from '../forms/language-fields.js';
import { allLanguages, languagesOf, written } from '../forms/languages.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { PilotChoice } from '../knowledge/pilot-choice.js';
import { Markdown } from '../markdown/markdown.js';
import { say } from '../shell/speech.js';
import { countryName, inLanguage } from '../texts/names.js';

const texts = ['title', 'targetGroup', 'method', 'results', 'conditions'] as const;
const rows: Record<(typeof texts)[number], number | undefined> = {
  title: undefined,
  targetGroup: undefined,
  method: 8,
  results: 5,
  conditions: 5,
};

interface PracticeFormProps {
  project: ProjectDetails;
  /** The practice to be changed as it is now; absent for a new one. */
  practice?: Practice;
}

/** A practice told so that others can take it over. */
export function PracticeForm({ project, practice }: PracticeFormProps) {
  const { formatMessage, locale } = useIntl();
  const [readVersion] = useState(practice?.version);
  const [languages] = useState(() => languagesOf(...texts.map((name) => practice?.[name])));
  const { form, messageOf, mistakeOf, takeRefusal, propsOf } = useCheckedForm({
    ...(Object.fromEntries(texts.map((name) => [name, allLanguages(languages, practice?.[name])])) as Record<
      (typeof texts)[number],
      Record<string, string>
    >),
    territory: practice?.territory ?? project.territories[0]?.id ?? '',
    theme: practice?.theme ?? ('housing' as (typeof themes)[number]),
    solution: practice?.solution ?? ('method' as (typeof solutions)[number]),
    costs: practice?.yearlyCosts ? typedAmount(practice.yearlyCosts.amount) : '',
    pilots: [...(practice?.pilots ?? [])],
  });
  const change = useSave(project.id, practice);
  const isAmount = (text: string) =>
    text.trim() === '' || minorUnits(text) !== undefined || formatMessage({ id: 'mistake.no-amount' });
  const isWritten = (name: (typeof texts)[number]) => () =>
    Object.keys(written(form.getValues(name))).length > 0 || formatMessage({ id: 'mistake.no-language' });

  const save = (version: number | undefined) =>
    form.handleSubmit(({ costs, pilots, territory, theme, solution, ...told }) => {
      const amount = minorUnits(costs);
      const content: PracticeContent = {
        ...(Object.fromEntries(texts.map((name) => [name, written(told[name])])) as Pick<
          PracticeContent,
          (typeof texts)[number]
        >),
        territory,
        theme,
        solution,
        country: project.territories.find(({ id }) => id === territory)?.country ?? '',
        ...(amount !== undefined && { yearlyCosts: { amount, currency: project.currency } }),
        ...(pilots.length > 0 && { pilots }),
      };
      change.mutate({ content, version }, { onError: takeRefusal });
    });

  return (
    <Form
      {...propsOf(change, save(readVersion))}
      act={<FormattedMessage id={practice ? 'act.save' : 'act.draft-practice'} />}
    >
      {practice && isConflict(change.error) && (
        <Conflict onOverwrite={() => void save(practice.version)()}>
          <p>
            <b>{inLanguage(practice.title, locale)}</b>
          </p>
          <Markdown texts={practice.method} locale={locale} />
          <Markdown texts={practice.results} locale={locale} />
          <Markdown texts={practice.conditions} locale={locale} />
        </Conflict>
      )}
      {texts.map((name) => (
        <LanguageFields
          key={name}
          name={name}
          legend={<FormattedMessage id={`practice.${name}`} />}
          hint={rows[name] !== undefined && <FormattedMessage id="field.markdown" />}
          {...(rows[name] !== undefined && { rows: rows[name] })}
          languages={languages}
          mistake={mistakeOf(name) ?? mistakeOf(`${name}.${languages[0]}`)}
          register={(language) =>
            form.register(`${name}.${language}`, language === languages[0] ? { validate: isWritten(name) } : {})
          }
        />
      ))}
      <NativeSelect
        id="territory"
        label={<FormattedMessage id="analysis.territory" />}
        data={project.territories.map(({ id, name, country }) => ({
          value: id,
          label: `${name}, ${countryName(country, locale)}`,
        }))}
        {...form.register('territory')}
      />
      <NativeSelect
        id="theme"
        label={<FormattedMessage id="item.topic" />}
        data={themes.map((theme) => ({ value: theme, label: formatMessage({ id: `topic.${theme}` }) }))}
        {...form.register('theme')}
      />
      <NativeSelect
        id="solution"
        label={<FormattedMessage id="practice.solution" />}
        data={solutions.map((solution) => ({
          value: solution,
          label: formatMessage({ id: `solution.${solution}` }),
        }))}
        {...form.register('solution')}
      />
      <TextInput
        id="costs"
        inputMode="decimal"
        label={<FormattedMessage id="practice.costs" values={{ currency: project.currency }} />}
        error={messageOf('costs')}
        {...form.register('costs', { validate: isAmount })}
      />
      <PilotChoice
        legend={<FormattedMessage id="practice.pilots.legend" />}
        territory={form.watch('territory')}
        linked={practice?.pilots ?? []}
        field={form.register('pilots')}
      />
    </Form>
  );
}

function useSave(project: string, practice: Practice | undefined) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  return useMutation({
    mutationFn: ({ content, version }: { content: PracticeContent; version: number | undefined }) => {
      const key = keyOf({ content, version });
      return practice
        ? revisePractice(practice.id, content, { key, version })
        : draftPractice(project, content, { key });
    },
    onSuccess: ({ id }) => {
      say(formatMessage({ id: 'done.saved' }));
      void navigate({ to: '/app/practices/$id', params: { id } });
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['practices'] }),
  });
}
