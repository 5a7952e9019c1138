import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Explanation, judgements } from '../api/explanations.js';
import { queries } from '../api/queries.js';
import { isCaseKind } from '../indicators/case-kinds.js';
import { NumberCell, ScrollTable } from '../figures/scroll-table.js';
import { ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { writtenDay } from '../texts/days.js';
import { wholeNumber } from '../texts/numbers.js';
import { addressOf, type Of } from './of.js';

const route = getRouteApi('/app/figures/$code');

/** What stands behind the figure: which cases count and why the others do not; asked for, since it takes a while. */
export function Behind({ definition, place }: Pick<Of, 'definition' | 'place'>) {
  const { judgement } = route.useSearch();
  const [isAsked, setIsAsked] = useState(judgement !== undefined);
  const { data, error, refetch } = useQuery({
    ...queries.explanation(addressOf({ definition, place }), judgement),
    enabled: isAsked,
  });
  return (
    <Section title={<FormattedMessage id="behind.title" />}>
      {!isAsked && (
        <>
          <p>
            <FormattedMessage id="behind.lead" />
          </p>
          <div>
            <Button onClick={() => setIsAsked(true)}>
              <FormattedMessage id="behind.show" />
            </Button>
          </div>
        </>
      )}
      {isAsked && error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {isAsked && !data && !error && <Shape rows={3} height={36} />}
      {isAsked && data && <Explained explanation={data} />}
    </Section>
  );
}

function Explained({ explanation: { figure, cases, items, more } }: { explanation: Explanation }) {
  if (!cases) {
    return (
      <p>
        <FormattedMessage id="figure.hidden-why" />
      </p>
    );
  }
  return (
    <>
      <Judgements cases={cases} areListed={items !== undefined} />
      {figure.personal && !items && (
        <p>
          <FormattedMessage id="behind.kept" />
        </p>
      )}
      {items && <Cases items={items} more={more === true} />}
    </>
  );
}

function Judgements({ cases, areListed }: { cases: NonNullable<Explanation['cases']>; areListed: boolean }) {
  const { locale, formatMessage } = useIntl();
  const { code } = route.useParams();
  const { judgement: chosen } = route.useSearch();
  const shown = judgements.filter((judgement) => cases[judgement]);
  return (
    <ScrollTable
      caption={formatMessage({ id: 'behind.judgements' })}
      heads={[
        { text: <FormattedMessage id="table.case" /> },
        { text: <FormattedMessage id="table.count" />, isNumber: true },
      ]}
    >
      {shown.map((judgement) => (
        <tr key={judgement}>
          <th scope="row">
            {areListed ? (
              <Link
                to="/app/figures/$code"
                params={{ code }}
                search={(search) => ({ ...search, judgement: judgement === chosen ? undefined : judgement })}
                resetScroll={false}
                aria-current={judgement === chosen ? 'true' : undefined}
              >
                <FormattedMessage id={`judgement.${judgement}`} />
              </Link>
            ) : (
              <FormattedMessage id={`judgement.${judgement}`} />
            )}
          </th>
          <NumberCell>{wholeNumber(cases[judgement] ?? 0, locale)}</NumberCell>
        </tr>
      ))}
    </ScrollTable>
  );
}

/** Case by case, for whoever runs the pilot; by their ids, since nobody has a name here. */
function Cases({ items, more }: { items: NonNullable<Explanation['items']>; more: boolean }) {
  const { locale, formatMessage } = useIntl();
  return (
    <>
      <ScrollTable
        caption={formatMessage({ id: 'behind.cases' })}
        heads={(['table.case', 'table.judgement', 'table.day'] as const).map((id) => ({
          text: <FormattedMessage id={id} />,
        }))}
        isLong
      >
        {items.map(({ id, kind, judgement, on, due }) => (
          <tr key={`${kind} ${id}`}>
            <th scope="row">
              {isCaseKind(kind) ? <FormattedMessage id={`case.${kind}`} /> : kind} {id.slice(-6)}
            </th>
            <td>
              <FormattedMessage id={`judgement.${judgement}`} />
              {due !== undefined && (
                <>
                  {' '}
                  <FormattedMessage id="behind.due" values={{ day: writtenDay(due, locale) }} />
                </>
              )}
            </td>
            <td>{on === undefined ? '–' : writtenDay(on, locale)}</td>
          </tr>
        ))}
      </ScrollTable>
      {more && (
        <p>
          <FormattedMessage id="behind.more" values={{ count: items.length }} />
        </p>
      )}
    </>
  );
}
