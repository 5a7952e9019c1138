import type { Figure } from '@integras/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import type { ReleasedIndicator, WholeRelease } from '../api/releases.js';
import { CategoryTable } from '../figure/category-table.js';
import { FigureTable } from '../figures/figure-table.js';
import { HiddenNote } from '../figures/hidden-note.js';
import { BackLink } from '../shell/back-link.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import { ReleaseFacts } from './release-facts.js';
import { placesOfRelease, type ReleasePlace } from './release-places.js';

const route = getRouteApi('/visitors/published/$release');

/** A release, for anybody: each indicator with the places whose figures may be shown. */
export function ReleasePage() {
  const { formatMessage } = useIntl();
  const { release: id } = route.useParams();
  const { data: release, error, refetch } = useQuery(queries.release(id));
  return (
    <Page
      title={release?.period.name ?? formatMessage({ id: 'published.title' })}
      lead={release && <ReleaseFacts release={release} />}
      back={
        <BackLink to="/published">
          <FormattedMessage id="published.title" />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!release && !error && <Shape rows={4} height={96} />}
      {release && <Whole release={release} />}
    </Page>
  );
}

function Whole({ release }: { release: WholeRelease }) {
  const { locale, formatList } = useIntl();
  const places = placesOfRelease(release, locale);
  const figuresOf = ({ code }: ReleasedIndicator) => release.figures.filter(({ indicator }) => indicator === code);
  const isTold = (indicator: ReleasedIndicator) => figuresOf(indicator).some(({ hidden }) => !hidden);
  const silent = release.indicators.filter((indicator) => !isTold(indicator));
  return (
    <>
      <p>
        <FormattedMessage id="published.how" />
      </p>
      <HiddenNote figures={release.figures} isReleased />
      {release.indicators.filter(isTold).map((indicator) => (
        <Indicator key={indicator.code} indicator={indicator} figures={figuresOf(indicator)} places={places} />
      ))}
      {silent.length > 0 && (
        <p>
          <FormattedMessage
            id="published.silent"
            values={{ names: formatList(silent.map(({ name }) => inLanguage(name, locale))) }}
          />
        </p>
      )}
    </>
  );
}

interface IndicatorProps {
  indicator: ReleasedIndicator;
  figures: readonly Figure[];
  places: readonly ReleasePlace[];
}

function Indicator({ indicator, figures, places }: IndicatorProps) {
  const { formatMessage, locale } = useIntl();
  const name = inLanguage(indicator.name, locale);
  const rows = places.flatMap((place) => {
    const figure = figures.find(({ scope, scopeId, by }) => scope === place.scope && scopeId === place.id && !by);
    return figure && (!figure.hidden || place.scope === 'project' || place.scope === 'country')
      ? [{ figure, name: place.name }]
      : [];
  });
  const dimensions = [...new Set(figures.flatMap(({ by, hidden }) => (by && !hidden ? [by.dimension] : [])))];
  return (
    <Section title={name}>
      <p>{inLanguage(indicator.description, locale)}</p>
      <FigureTable
        caption={formatMessage({ id: 'published.by-place' }, { name })}
        rowHead={formatMessage({ id: 'table.place' })}
        rows={rows}
        definition={indicator}
        isReleased
      />
      {dimensions.map((dimension) => {
        const broken = figures.filter(({ by }) => by?.dimension === dimension);
        const told = places.filter((place) =>
          broken.some(({ scope, scopeId, hidden }) => scope === place.scope && scopeId === place.id && !hidden),
        );
        return (
          <CategoryTable
            key={dimension}
            definition={indicator}
            dimension={dimension}
            figures={broken}
            places={told}
            isReleased
          />
        );
      })}
    </Section>
  );
}
