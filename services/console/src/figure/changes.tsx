import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage, FormattedTime, useIntl } from 'react-intl';
import type { FigureChanges } from '../api/explanations.js';
import type { Definition } from '../api/definitions.js';
import { deedOf } from '../api/happenings.js';
import { queries } from '../api/queries.js';
import { NumberCell, ScrollTable } from '../figures/scroll-table.js';
import { useFigureWords } from '../figures/figure-words.js';
import formClasses from '../forms/form.module.css';
import { ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { wholeNumber } from '../texts/numbers.js';
import { deedName } from './deed-name.js';
import { InstantForm } from './instant-form.js';
import { addressOf, type Of } from './of.js';

const route = getRouteApi('/app/figures/$code');

/** What has become of the figure since an instant, and which facts did it. */
export function Changes({ definition, place }: Pick<Of, 'definition' | 'place'>) {
  const { since } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery({
    ...queries.changes(addressOf({ definition, place }), since ?? ''),
    enabled: since !== undefined,
  });
  return (
    <Section title={<FormattedMessage id="changes.title" />}>
      <InstantForm
        key={since}
        label={<FormattedMessage id="changes.since" />}
        act={<FormattedMessage id="changes.show" />}
        value={since}
        onChoose={(instant) =>
          void navigate({ search: (search) => ({ ...search, since: instant }), resetScroll: false })
        }
      />
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {since !== undefined && !data && !error && <Shape rows={2} height={48} />}
      {data && <Told changes={data} definition={definition} />}
    </Section>
  );
}

function Told({ changes, definition }: { changes: FigureChanges; definition: Definition }) {
  const words = useFigureWords(definition);
  const { before, after, types, items } = changes;
  const [was, is] = [words(before), words(after)];
  const isSame = was.value === is.value && was.basis === is.basis;
  if (before.hidden || after.hidden) {
    return (
      <p>
        <FormattedMessage id="figure.hidden-why" />
      </p>
    );
  }
  return (
    <>
      <dl className={formClasses.becomes} aria-live="off" data-testid="changes">
        <dt>
          <FormattedMessage id="changes.then" />
        </dt>
        <dd>
          {was.value} ({was.basis})
        </dd>
        <dt>
          <FormattedMessage id="changes.now" />
        </dt>
        <dd>
          {is.value} ({is.basis})
        </dd>
      </dl>
      {Object.keys(types).length > 0 ? (
        <Types types={types} />
      ) : (
        <p>
          <FormattedMessage id={after.personal && !items && !isSame ? 'changes.kept' : 'changes.none'} />
        </p>
      )}
      {items && items.length > 0 && <Facts items={items} />}
    </>
  );
}

function Types({ types }: { types: Record<string, number> }) {
  const { locale, formatMessage } = useIntl();
  return (
    <ScrollTable
      caption={formatMessage({ id: 'changes.types' })}
      heads={[
        { text: <FormattedMessage id="changes.types" /> },
        { text: <FormattedMessage id="table.count" />, isNumber: true },
      ]}
    >
      {Object.entries(types).map(([type, count]) => (
        <tr key={type}>
          <th scope="row">{deedName(deedOf({ type }), formatMessage)}</th>
          <NumberCell>{wholeNumber(count, locale)}</NumberCell>
        </tr>
      ))}
    </ScrollTable>
  );
}

function Facts({ items }: { items: NonNullable<FigureChanges['items']> }) {
  const { formatMessage } = useIntl();
  return (
    <ScrollTable
      caption={formatMessage({ id: 'changes.facts' })}
      heads={(['changes.types', 'changes.effect', 'changes.recorded'] as const).map((id) => ({
        text: <FormattedMessage id={id} />,
      }))}
      isLong
    >
      {items.map(({ id, type, effect, recordedtime, case: of }) => (
        <tr key={`${id} ${of}`}>
          <th scope="row">{deedName(deedOf({ type }), formatMessage)}</th>
          <td>
            <FormattedMessage id={`effect.${effect}`} />
          </td>
          <td>
            <FormattedDate value={recordedtime} day="numeric" month="short" year="numeric" />{' '}
            <FormattedTime value={recordedtime} />
          </td>
        </tr>
      ))}
    </ScrollTable>
  );
}
