import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ContextTotal } from '../api/context.js';
import { queries } from '../api/queries.js';
import { NumberCell, ScrollTable } from '../figures/scroll-table.js';
import { ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { writtenDay } from '../texts/days.js';
import { countryName } from '../texts/names.js';

const years = 12;

/** What statistical offices say of the country: with source, day and flags; what they did not publish is no number. */
export function ContextFigures({ country, year }: { country: string; year: number | undefined }) {
  const { locale, formatMessage } = useIntl();
  const { data, error, refetch } = useQuery(queries.contextFigures(country, year?.toString()));
  return (
    <Section
      title={<FormattedMessage id="context.title" values={{ country: countryName(country, locale) }} />}
      acts={<YearChoice year={year} />}
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <p>
          <FormattedMessage id="context.none" />
        </p>
      )}
      {data && data.length > 0 && (
        <ScrollTable
          caption={formatMessage({ id: 'context.caption' }, { country: countryName(country, locale) })}
          heads={[
            { text: <FormattedMessage id="context.what" /> },
            { text: <FormattedMessage id="context.year" /> },
            { text: <FormattedMessage id="context.value" />, isNumber: true },
            { text: <FormattedMessage id="context.source" /> },
          ]}
        >
          {data.map(({ name, ...total }) => (
            <tr key={name}>
              <th scope="row">
                <FormattedMessage id={`context.${name}`} />
              </th>
              <td>{total.period}</td>
              <NumberCell>
                <Value of={total} />
              </NumberCell>
              <td>
                <Source of={total} />
              </td>
            </tr>
          ))}
        </ScrollTable>
      )}
    </Section>
  );
}

function Value({ of: { value, unit, flags } }: { of: ContextTotal }) {
  const { formatNumber } = useIntl();
  if (value === null) return <FormattedMessage id="context.not-published" />;
  const isShare = unit === 'PC';
  return (
    <>
      {isShare
        ? formatNumber(Number(value) / 100, { style: 'percent', maximumFractionDigits: 1 })
        : formatNumber(Number(value), { useGrouping: 'always' })}
      {flags.length > 0 && ` (${flags.join(', ')})`}
    </>
  );
}

function Source({ of: { source, dataset, retrieved } }: { of: ContextTotal }) {
  const { locale } = useIntl();
  return (
    <>
      <a href={source.url} target="_blank" rel="noreferrer">
        {source.title}
      </a>{' '}
      {dataset}
      {retrieved !== undefined && (
        <>
          , <FormattedMessage id="context.retrieved" values={{ day: writtenDay(retrieved, locale) }} />
        </>
      )}
    </>
  );
}

function YearChoice({ year }: { year: number | undefined }) {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const last = new Date().getFullYear();
  const choices = Array.from({ length: years }, (_, back) => String(last - back));
  return (
    <NativeSelect
      label={<FormattedMessage id="context.year" />}
      value={year?.toString() ?? ''}
      data={[{ value: '', label: formatMessage({ id: 'context.newest' }) }, ...choices]}
      onChange={({ target }) =>
        void navigate({
          to: '.',
          search: (search: object) => ({ ...search, year: target.value === '' ? undefined : Number(target.value) }),
          replace: true,
        })
      }
    />
  );
}
