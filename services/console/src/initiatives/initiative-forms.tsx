import { useIntl } from 'react-intl';
import type { Theme } from '@integras/contracts';
import type { Texts } from '../api/analyses.js';
import {
  changeInitiative,
  describeInitiative,
  type Initiative,
  type InitiativeContent,
  registerInitiative,
} from '../api/initiatives.js';
import { themes } from '../api/practices.js';
import { dayField, evidenceFields, reasonField } from '../records/common-fields.js';
import { type RecordField, RecordForm } from '../records/record-form.js';
import { countryName, inLanguage } from '../texts/names.js';
import type { WritablePlace } from '../knowledge/writable-places.js';

const stale = ['initiatives'];

interface Done {
  onDone: () => void;
}

/** What is known of an initiative, in the reader's language; what it says in others stays. */
export function RegisterInitiativeForm({ places, onDone }: { places: readonly WritablePlace[] } & Done) {
  const { locale } = useIntl();
  const fields = useFields(places);
  return (
    <RecordForm
      fields={fields}
      act="act.register-initiative"
      done="done.record"
      stale={stale}
      send={(values, key) => {
        const place = places.find(({ id }) => id === values['territory']);
        return registerInitiative(place?.project ?? '', contentOf(values, places, languageOf(locale)), key);
      }}
      onDone={onDone}
    />
  );
}

export function DescribeInitiativeForm({
  initiative,
  places,
  onDone,
}: { initiative: Initiative; places: readonly WritablePlace[] } & Done) {
  const { locale } = useIntl();
  const fields = useFields(places, initiative);
  return (
    <RecordForm
      fields={fields}
      act="act.describe-initiative"
      done="done.record"
      stale={stale}
      send={(values, key) => {
        const content = contentOf(values, places, languageOf(locale), initiative);
        return describeInitiative(initiative, content, key);
      }}
      onDone={onDone}
    />
  );
}

export function EndInitiativeForm({ initiative, onDone }: { initiative: Initiative } & Done) {
  return (
    <RecordForm
      fields={[dayField('on', 'initiative.until')]}
      act="act.end-initiative"
      done="done.record"
      stale={stale}
      send={(values, key) => changeInitiative(initiative, 'ended', values, key)}
      onDone={onDone}
    />
  );
}

export function WithdrawInitiativeForm({ initiative, onDone }: { initiative: Initiative } & Done) {
  return (
    <RecordForm
      fields={[reasonField]}
      act="act.withdraw-initiative"
      done="done.record"
      stale={stale}
      send={(values, key) => changeInitiative(initiative, 'withdrawn', values, key)}
      onDone={onDone}
    />
  );
}

function useFields(places: readonly WritablePlace[], initiative?: Initiative): RecordField[] {
  const { formatMessage, locale } = useIntl();
  const said = (texts: Record<string, string> | undefined) => (texts ? inLanguage(texts, locale) : '');
  return [
    { name: 'title', label: 'initiative.title', hint: 'initiative.language', initial: said(initiative?.title) },
    { name: 'ledBy', label: 'initiative.led-by', initial: initiative?.ledBy ?? '' },
    {
      name: 'territory',
      label: 'analysis.territory',
      options: places.map(({ id, name, country }) => ({
        value: id,
        label: `${name}, ${countryName(country, locale)}`,
      })),
      ...(initiative && { initial: initiative.territory }),
    },
    dayField('since', 'record.since', initiative?.since),
    { name: 'targetGroup', label: 'practice.targetGroup', initial: said(initiative?.targetGroup) },
    {
      name: 'themes',
      label: 'initiative.themes',
      options: themes.map((theme) => ({ value: theme, label: formatMessage({ id: `topic.${theme}` }) })),
      isSeveral: true,
      initial: initiative?.themes.join(' ') ?? '',
    },
    {
      name: 'learnt',
      label: 'initiative.learnt',
      kind: 'prose',
      isOptional: true,
      initial: said(initiative?.learnt),
    },
    ...evidenceFields,
  ];
}

/** What was typed as the server takes it: texts in one language beside those there are in others, a link behind those there are. */
function contentOf(
  values: Record<string, string>,
  places: readonly WritablePlace[],
  language: string,
  before?: Initiative,
): InitiativeContent {
  const { title = '', targetGroup = '', learnt, ledBy = '', territory = '', since = '' } = values;
  const { themes: chosen = '', evidenceTitle, evidenceUrl } = values;
  const allLearnt = withOwn(before?.learnt, language, learnt);
  const links = [
    ...(before?.links ?? []),
    ...(evidenceUrl === undefined ? [] : [{ title: evidenceTitle ?? evidenceUrl, url: evidenceUrl }]),
  ];
  return {
    title: withOwn(before?.title, language, title),
    ledBy,
    territory,
    country: places.find(({ id }) => id === territory)?.country ?? '',
    since,
    targetGroup: withOwn(before?.targetGroup, language, targetGroup),
    themes: chosen.split(' ') as Theme[],
    ...(Object.keys(allLearnt).length > 0 && { learnt: allLearnt }),
    ...(links.length > 0 && { links }),
  };
}

/** A text with what was typed in one language; what was shown in another one, and left so, was not written in this one. */
function withOwn(texts: Texts | undefined, language: string, typed: string | undefined): Texts {
  const { [language]: own, ...others } = texts ?? {};
  const wasShown = own === undefined && texts !== undefined && typed === inLanguage(texts, language);
  return { ...others, ...(typed !== undefined && !wasShown && { [language]: typed }) };
}

const languageOf = (locale: string): string => locale.split('-')[0] ?? 'en';
