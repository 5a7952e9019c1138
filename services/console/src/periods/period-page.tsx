import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { dimensionName } from '../figures/categories.js';
import { NotDivided } from '../figures/not-divided.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import { PeriodStanding } from './period-standing.js';
import { PeriodSteps } from './period-steps.js';
import { ReportedTable } from './reported-table.js';

const route = getRouteApi('/app/periods/$period');

/** A reporting period: how far it has come, its next step, and what it reports beside what is known now. */
export function PeriodPage() {
  const { formatMessage, locale } = useIntl();
  const { period: id } = route.useParams();
  const periods = useQuery(queries.periods());
  const period = periods.data?.find((one) => one.id === id);
  const { data: project } = useQuery({ ...queries.project(period?.project ?? ''), enabled: period !== undefined });
  const { data: all } = useQuery(queries.namedDefinitions());
  const definitions = all?.filter(({ code }) => period?.reports.includes(code));
  const [chosen, choose] = useState<string>();
  const definition = definitions?.find(({ code }) => code === chosen) ?? definitions?.[0];
  const [wanted, divide] = useState('');
  const by = definition?.dimensions.find((dimension) => dimension === wanted);
  const figures = useQuery({
    ...queries.reported(id, definition?.code ?? '', by),
    enabled: period !== undefined && definition !== undefined,
    placeholderData: keepPreviousData,
  });
  if (periods.data && !period) return <NotFoundPage />;
  const countries = [...new Set(project?.territories.map(({ country }) => country))];
  return (
    <Page
      title={period?.name ?? formatMessage({ id: 'periods.title' })}
      lead={period && <PeriodStanding period={period} />}
      back={
        <BackLink to="/app/periods">
          <FormattedMessage id="periods.title" />
        </BackLink>
      }
    >
      {periods.error && <ReadProblem error={periods.error} onRetry={() => void periods.refetch()} />}
      {!period && !periods.error && <Shape rows={3} height={96} />}
      {period && project && <PeriodSteps period={period} countries={countries} />}
      {typeof period?.release === 'string' && (
        <p>
          <Link to="/published/$release" params={{ release: period.release }}>
            <FormattedMessage id="period.see-release" />
          </Link>
        </p>
      )}
      {period && definition && (
        <Section title={<FormattedMessage id="period.figures" />}>
          <p>
            <FormattedMessage id="period.figures.meaning" />
          </p>
          <NativeSelect
            label={<FormattedMessage id="period.indicator" />}
            data={
              definitions?.map(({ code, name }) => ({ value: code, label: `${code} ${inLanguage(name, locale)}` })) ??
              []
            }
            value={definition.code}
            onChange={({ target }) => choose(target.value)}
          />
          {definition.dimensions.length > 0 && (
            <NativeSelect
              label={<FormattedMessage id="by.choose" />}
              data={[
                { value: '', label: formatMessage({ id: 'period.undivided' }) },
                ...definition.dimensions.map((value) => ({ value, label: dimensionName(value, formatMessage) })),
              ]}
              value={by ?? ''}
              onChange={({ target }) => divide(target.value)}
            />
          )}
          {figures.error && <NotDivided error={figures.error} onRetry={() => void figures.refetch()} />}
          {figures.isPending && <Shape rows={3} height={48} />}
          {figures.data && !figures.error && <ReportedTable definition={definition} figures={figures.data} />}
          {by !== undefined && (
            <p>
              <FormattedMessage id="period.divided" />
            </p>
          )}
        </Section>
      )}
    </Page>
  );
}
