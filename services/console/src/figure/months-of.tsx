import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import type { Break } from '../api/figures.js';
import { queries } from '../api/queries.js';
import { MonthsChart } from '../figures/months-chart.js';
import { ReadProblem } from '../shell/notice.js';
import { addressOf, isAt, type Of } from './of.js';
import { useFiguresOf } from './use-figures-of.js';

const route = getRouteApi('/app/figures/$code');

/** Month by month, with the places from which on was counted otherwise, and how it was counted before. */
export function MonthsOf({ definition, place, asOf }: Of) {
  const { version } = route.useSearch();
  const { code } = definition;
  const { scope, id } = place;
  const older = version === undefined || version === definition.version ? undefined : String(version);
  const options = queries.series(addressOf({ definition, place }), { asOf, version: older });
  const { figures, error, refetch } = useFiguresOf(options, ({ items }) => items, {
    topic: { indicators: [code], scope, ids: [id], periods: ['months'] },
    isPast: asOf !== undefined || older !== undefined,
  });
  const breaks = useQuery(options).data?.breaks ?? [];
  const changed = breaks.slice(1);
  if (error) return <ReadProblem error={error} onRetry={refetch} />;
  return (
    <MonthsChart
      definition={definition}
      figures={figures.filter((figure) => figure.period !== 'all' && isAt(place)(figure))}
      breaks={changed.map(({ since }) => since.slice(0, 7))}
      acts={breaks.length > 1 && <VersionChoice breaks={breaks} version={version ?? definition.version} />}
      foot={
        <>
          {changed.map((one, index) => (
            <p key={one.version}>
              <FormattedMessage
                id="months.break"
                values={{
                  number: index + 1,
                  version: one.version,
                  date: <FormattedDate value={one.since} day="numeric" month="long" year="numeric" />,
                }}
              />
            </p>
          ))}
          {older !== undefined && (
            <p>
              <FormattedMessage id="months.older" values={{ version: older }} />
            </p>
          )}
        </>
      }
    />
  );
}

function VersionChoice({ breaks, version }: { breaks: readonly Break[]; version: number }) {
  const { formatMessage } = useIntl();
  const navigate = route.useNavigate();
  return (
    <NativeSelect
      aria-label={formatMessage({ id: 'months.version' })}
      data={breaks.map((one) => ({
        value: String(one.version),
        label: formatMessage({ id: 'months.counted-by' }, { version: one.version }),
      }))}
      value={String(version)}
      onChange={({ target }) =>
        void navigate({ search: (search) => ({ ...search, version: Number(target.value) }), resetScroll: false })
      }
    />
  );
}
