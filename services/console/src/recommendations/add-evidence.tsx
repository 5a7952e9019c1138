import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import type { EvidenceKind } from '@integras/contracts';
import type { Definition } from '../api/definitions.js';
import { queries } from '../api/queries.js';
import { evidenceKinds, type Evidence, type Recommendation } from '../api/recommendations.js';
import { usePlaces } from '../figure/place.js';
import { placeKey, usePlaceOptions } from '../figure/place-options.js';
import { Form } from '../forms/form.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { writtenMonth } from '../texts/days.js';
import { byName, inLanguage } from '../texts/names.js';
import { FigurePreview } from './figure-preview.js';
import { useEvidenceChange } from './use-evidence-change.js';
import { useMonths } from './use-months.js';
import { useSources } from './use-sources.js';

interface AddEvidenceProps {
  recommendation: Recommendation;
  evidence: readonly Evidence[];
}

/** Chooses what a draft is to rest on: a figure, whose value is shown before it is pinned, or something of the project. */
export function AddEvidence({ recommendation, evidence }: AddEvidenceProps) {
  const { formatMessage, locale } = useIntl();
  const { id, project } = recommendation;
  const { pin } = useEvidenceChange(id);
  const { form, messageOf, propsOf } = useCheckedForm({
    kind: 'figure' as EvidenceKind,
    indicator: '',
    place: firstPlace(recommendation),
    period: 'all',
    source: '',
  });
  const [kind, indicator, placeChosen, period] = form.watch(['kind', 'indicator', 'place', 'period']);
  const definitions = useQuery(queries.definitions());
  const definition = definitions.data?.find(({ code }) => code === indicator);
  const places = usePlaces(project) ?? [];
  const place = places.find((each) => placeKey(each) === placeChosen);
  const months = useMonths(project);
  const placeOptions = usePlaceOptions(places);
  const snapshot = useQuery({
    ...queries.snapshot({ indicator, scope: place?.scope ?? 'project', id: place?.id ?? '', project, period }),
    enabled: kind === 'figure' && indicator !== '' && place !== undefined,
  });
  const pinned = new Set(evidence.filter(({ releasedAt }) => releasedAt === undefined).map(({ source }) => source));
  const sources = useSources(kind === 'figure' ? undefined : kind, project).filter(({ value }) => !pinned.has(value));
  const choose = { value: '', label: formatMessage({ id: 'evidence.choose' }) };

  const send = form.handleSubmit(({ kind: chosen, source }) => {
    if (chosen !== 'figure') pin.mutate({ kind: chosen, source }, { onSuccess: () => form.setValue('source', '') });
    else if (snapshot.data)
      pin.mutate({ kind: chosen, sealed: snapshot.data.sealed }, { onSuccess: () => form.setValue('indicator', '') });
  });

  return (
    <Form {...propsOf(pin, send)} act={<FormattedMessage id="act.pin" />}>
      <NativeSelect
        id="kind"
        label={<FormattedMessage id="evidence.kind" />}
        data={evidenceKinds.map((each) => ({ value: each, label: formatMessage({ id: `evidence.kind.${each}` }) }))}
        {...form.register('kind', { onChange: () => form.setValue('source', '') })}
      />
      {kind === 'figure' ? (
        <>
          <NativeSelect
            id="indicator"
            label={<FormattedMessage id="indicator.title" />}
            data={[
              choose,
              ...(definitions.data ?? [])
                .filter(hasValue)
                .map(({ code, name }) => ({ value: code, label: `${inLanguage(name, locale)} (${code})` }))
                .sort(byName(({ label }) => label, locale)),
            ]}
            error={messageOf('indicator')}
            {...form.register('indicator', {
              validate: () => snapshot.data !== undefined || formatMessage({ id: 'mistake.no-figure' }),
            })}
          />
          <NativeSelect
            id="place"
            label={<FormattedMessage id="the-figure.where" />}
            data={placeOptions}
            {...form.register('place')}
          />
          <NativeSelect
            id="period"
            label={<FormattedMessage id="evidence.period" />}
            data={[
              { value: 'all', label: formatMessage({ id: 'evidence.period.all' }) },
              ...months.map((month) => ({ value: month, label: writtenMonth(month, locale, 'long') })),
            ]}
            {...form.register('period')}
          />
          {definition && place && (
            <FigurePreview
              definition={definition}
              name={[
                inLanguage(definition.name, locale),
                place.name,
                ...(period === 'all' ? [] : [writtenMonth(period, locale, 'long')]),
              ].join(', ')}
              snapshot={snapshot}
            />
          )}
        </>
      ) : (
        <NativeSelect
          id="source"
          label={<FormattedMessage id={`evidence.kind.${kind}`} />}
          data={[choose, ...sources]}
          error={messageOf('source')}
          {...form.register('source', {
            validate: (chosen) => chosen !== '' || formatMessage({ id: 'mistake.no-source' }),
          })}
        />
      )}
    </Form>
  );
}

/** Whether an indicator has one number that could be pinned: levels and states have none. */
const hasValue = ({ scale, measure }: Definition) => scale === undefined && measure !== 'status';

/** Figures of where the recommendation is for are the likely ones. */
function firstPlace({ project, country, territory }: Recommendation): string {
  if (territory !== undefined) return placeKey({ scope: 'territory', id: territory });
  if (country !== undefined) return placeKey({ scope: 'country', id: country });
  return placeKey({ scope: 'project', id: project });
}
