import { SegmentedControl } from '@mantine/core';
import type { Figure } from '@integras/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedDate, FormattedMessage, FormattedTime, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { maySeeWhole } from '../api/rights.js';
import { dimensionName } from '../figures/categories.js';
import { ComparabilityNote } from '../figures/comparability-note.js';
import { HiddenNote } from '../figures/hidden-note.js';
import { NotDivided } from '../figures/not-divided.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { CategoryTable } from './category-table.js';
import { usePlaceLevel } from './level-choice.js';
import type { Of } from './of.js';
import type { Place } from './place.js';

const route = getRouteApi('/app/figures/$code');

/** Divided by an attribute, for the place and for the places of a level; what is hidden is hidden alike. */
export function ByCategory({ definition, place, asOf, places }: Of & { places: readonly Place[] }) {
  const { formatMessage } = useIntl();
  const { by: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const level = usePlaceLevel();
  const { code, dimensions } = definition;
  const { scope, id, project } = place;
  const by = dimensions.find((dimension) => dimension === wanted) ?? dimensions[0] ?? '';
  const own = useQuery(queries.figures({ indicators: [code], scope, id, project, by, asOf }));
  const others = useQuery(queries.figures({ indicators: [code], scope: level, project, by, asOf }));
  const figures = uniquePlaces([...(own.data ?? []), ...(others.data ?? [])]);

  return (
    <Section
      title={<FormattedMessage id="by.title" />}
      acts={
        dimensions.length > 1 && (
          <SegmentedControl
            aria-label={formatMessage({ id: 'by.choose' })}
            value={by}
            onChange={(chosen) =>
              void navigate({ search: (search) => ({ ...search, by: chosen }), resetScroll: false })
            }
            data={dimensions.map((value) => ({ value, label: dimensionName(value, formatMessage) }))}
            transitionDuration={0}
          />
        )
      }
    >
      {own.error && <NotDivided error={own.error} onRetry={() => void own.refetch()} />}
      {own.isPending && <Shape rows={2} height={48} />}
      {own.data && (
        <>
          <CategoryTable definition={definition} dimension={by} figures={figures} places={[place, ...places]} />
          <Notes place={place} figures={figures} />
        </>
      )}
    </Section>
  );
}

/** A place is asked for by itself and among others. */
function uniquePlaces(figures: readonly Figure[]): Figure[] {
  return [...new Map(figures.map((figure) => [figure.key, figure])).values()];
}

function Notes({ place, figures }: { place: Place; figures: readonly Figure[] }) {
  const { grants } = usePerson();
  const { scope, id, project, country = '' } = place;
  const published = figures.find(({ asOf, hidden }) => asOf !== undefined && !hidden)?.asOf;
  return (
    <>
      <HiddenNote figures={figures} />
      <ComparabilityNote figures={figures} project={project} />
      {published !== undefined && (
        <p>
          <FormattedMessage
            id="by.published"
            values={{
              date: <FormattedDate value={published} day="numeric" month="short" year="numeric" />,
              time: <FormattedTime value={published} />,
            }}
          />
        </p>
      )}
      {scope === 'pilot' && maySeeWhole(grants, { id, project, country }) && (
        <p>
          <FormattedMessage id="by.note" />
        </p>
      )}
    </>
  );
}
