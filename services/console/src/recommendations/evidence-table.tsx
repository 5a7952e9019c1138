import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { queries } from '../api/queries.js';
import type { Evidence, Stand } from '../api/recommendations.js';
import { usePlaces } from '../figure/place.js';
import { placeKey } from '../figure/place-options.js';
import { ScrollTable } from '../figures/scroll-table.js';
import { Shape } from '../shell/shape.js';
import { writtenDay, writtenMonth } from '../texts/days.js';
import { inLanguage } from '../texts/names.js';
import { quantity, range } from '../texts/numbers.js';

interface EvidenceTableProps {
  evidence: readonly Evidence[];
  project: string;
  /** Takes a piece out again; absent where that is not possible. */
  onTakeOut?: (pin: string) => void;
}

/** What a recommendation rests on, a row each: as it was when it was pinned, and as it is now. */
export function EvidenceTable({ evidence, project, onTakeOut }: EvidenceTableProps) {
  const { formatMessage } = useIntl();
  const { data: definitions, isPending } = useQuery(queries.namedDefinitions());
  const places = usePlaces(project);
  // What a figure is measured in says how its value is written.
  if (isPending) return <Shape rows={evidence.length} height={64} />;
  return (
    <ScrollTable
      caption={formatMessage({ id: 'evidence.caption' })}
      heads={[
        { text: <FormattedMessage id="evidence.what" /> },
        { text: <FormattedMessage id="evidence.then" /> },
        { text: <FormattedMessage id="evidence.now" /> },
        ...(onTakeOut ? [{ text: <FormattedMessage id="act.remove" /> }] : []),
      ]}
    >
      {evidence.map((piece) => {
        const { was } = piece;
        return (
          <Row
            key={piece.id}
            piece={piece}
            definition={definitions?.find(({ code }) => code === was?.indicator)}
            place={
              was && places?.find((each) => placeKey(each) === placeKey({ scope: was.scope, id: was.scopeId }))?.name
            }
            onTakeOut={onTakeOut}
          />
        );
      })}
    </ScrollTable>
  );
}

interface RowProps {
  piece: Evidence;
  definition: Definition | undefined;
  /** Where the figure is of. */
  place: string | undefined;
  onTakeOut: EvidenceTableProps['onTakeOut'];
}

function Row({ piece, definition, place, onTakeOut }: RowProps) {
  const { formatMessage, locale } = useIntl();
  const { id, title, was, moved, pinnedAt, kind } = piece;
  const called = typeof title === 'object' ? inLanguage(title, locale) : title;
  const figure = was && (definition ? inLanguage(definition.name, locale) : was.indicator);
  const name = figure ?? called ?? formatMessage({ id: `evidence.kind.${kind}` });
  const month = was?.period === undefined ? undefined : writtenMonth(was.period, locale, 'long');
  const whole = [name, place, month].filter((part) => part !== undefined).join(', ');
  return (
    <tr>
      <th scope="row">{whole}</th>
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
        {definition?.retired && (
          <>
            {' '}
            <FormattedMessage
              id="evidence.retired"
              values={{ day: writtenDay(definition.retired.since.slice(0, 10), locale) }}
            />
          </>
        )}
      </td>
      {onTakeOut && (
        <td>
          <Button
            variant="subtle"
            onClick={() => onTakeOut(id)}
            aria-label={formatMessage({ id: 'act.remove-evidence.of' }, { name: whole })}
          >
            <FormattedMessage id="act.remove" />
          </Button>
        </td>
      )}
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
