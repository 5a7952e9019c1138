import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { queries } from '../api/queries.js';
import type { Evidence, Stand } from '../api/recommendations.js';
import { ScrollTable } from '../figures/scroll-table.js';
import { writtenDay } from '../texts/days.js';
import { inLanguage } from '../texts/names.js';
import { quantity, range } from '../texts/numbers.js';

/** What a recommendation rests on, a row each: as it was when it was pinned, and as it is now. */
export function EvidenceTable({ evidence }: { evidence: readonly Evidence[] }) {
  const { formatMessage } = useIntl();
  const { data: definitions } = useQuery(queries.definitions());
  return (
    <ScrollTable
      caption={formatMessage({ id: 'evidence.caption' })}
      heads={[
        { text: <FormattedMessage id="evidence.what" /> },
        { text: <FormattedMessage id="evidence.then" /> },
        { text: <FormattedMessage id="evidence.now" /> },
      ]}
    >
      {evidence
        .filter(({ releasedAt }) => releasedAt === undefined)
        .map((piece) => (
          <Row
            key={piece.id}
            piece={piece}
            definition={definitions?.find(({ code }) => code === piece.was?.indicator)}
          />
        ))}
    </ScrollTable>
  );
}

function Row({ piece, definition }: { piece: Evidence; definition: Definition | undefined }) {
  const { locale } = useIntl();
  const { title, was, moved, pinnedAt, kind } = piece;
  const called = typeof title === 'object' ? inLanguage(title, locale) : title;
  const name = was ? (definition ? inLanguage(definition.name, locale) : was.indicator) : called;
  return (
    <tr>
      <th scope="row">{name ?? <FormattedMessage id={`evidence.kind.${kind}`} />}</th>
      <td>
        {was && isStand(was) && <StandWords stand={was} definition={definition} />}
        <FormattedMessage id="evidence.pinned" values={{ day: writtenDay(pinnedAt.slice(0, 10), locale) }} />
      </td>
      <td>
        {moved?.now && <StandWords stand={moved.now} definition={definition} />}
        <FormattedMessage
          id={moved ? `evidence.moved.${moved.reason}` : 'evidence.as-then'}
          values={{ day: moved ? writtenDay(moved.since.slice(0, 10), locale) : '' }}
        />
      </td>
    </tr>
  );
}

function StandWords({ stand, definition }: { stand: Stand; definition: Definition | undefined }) {
  const { locale } = useIntl();
  const { value, low, high, n } = stand;
  if (!definition) return <b>{value} </b>;
  return (
    <>
      <b>{quantity(value, definition, n, locale)}</b>{' '}
      {low !== undefined && high !== undefined && `[${range(low, high, definition, n, locale)}] `}
      <FormattedMessage id="evidence.n" values={{ n }} />{' '}
    </>
  );
}

const isStand = (was: Partial<Stand>): was is Stand => was.value !== undefined && was.n !== undefined;
