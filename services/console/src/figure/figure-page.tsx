import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { queries } from '../api/queries.js';
import { RetiredNotice } from '../figures/retired-notice.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import { Behind } from './behind.js';
import { ByCategory } from './by-category.js';
import { ByPlace } from './by-place.js';
import { Changes } from './changes.js';
import { Exports } from './exports.js';
import classes from './figure-page.module.css';
import { MonthsOf } from './months-of.js';
import { PastBanner } from './past-banner.js';
import { type Place, usePlaces } from './place.js';
import { PlaceChoice } from './place-choice.js';
import { Targets } from './targets.js';
import { TheFigure } from './the-figure.js';
import { WhenForm } from './when-form.js';

const route = getRouteApi('/app/figures/$code');

/** One figure and everything there is to say of it, now or as it was known at an instant. */
export function FigurePage() {
  const { formatMessage } = useIntl();
  const { code } = route.useParams();
  const { project: wanted, scope = 'project', id } = route.useSearch();
  const definitions = useQuery(queries.namedDefinitions());
  const projects = useQuery(queries.projects());
  const project = projects.data?.find((each) => each.id === wanted) ?? projects.data?.[0];
  const places = usePlaces(project?.id);
  const definition = definitions.data?.find((each) => each.code === code);
  const place = places?.find((each) => each.scope === scope && (scope === 'project' || each.id === id));
  const error = definitions.error ?? projects.error;
  const isMissing = (definitions.data && !definition) || (places && !place);

  if (isMissing) return <NotFoundPage />;
  if (!definition || !places || !place) {
    return (
      <Page title={formatMessage({ id: 'the-figure.title' })} back={<BackToFigures project={wanted} />}>
        {error ? (
          <ReadProblem error={error} onRetry={() => void Promise.all([definitions.refetch(), projects.refetch()])} />
        ) : (
          <Shape rows={4} />
        )}
      </Page>
    );
  }
  return <Shown key={`${code} ${place.scope} ${place.id}`} definition={definition} place={place} places={places} />;
}

interface ShownProps {
  definition: Definition;
  place: Place;
  places: readonly Place[];
}

function Shown({ definition, place, places }: ShownProps) {
  const { locale } = useIntl();
  const { code, name, dimensions, retired } = definition;
  const { asOf: asked } = route.useSearch();
  const asOf = asked ?? retired?.since;
  const of = { definition, place, asOf };
  return (
    <Page
      title={inLanguage(name, locale)}
      lead={
        <Link to="/app/indicators/$code" params={{ code }}>
          <FormattedMessage id="the-figure.meaning" values={{ code }} />
        </Link>
      }
      back={<BackToFigures project={place.project} />}
    >
      {retired && <RetiredNotice retired={retired} />}
      {asked && <PastBanner asOf={asked} />}
      <div className={classes.controls}>
        <PlaceChoice places={places} place={place} />
        <WhenForm asOf={asked} />
      </div>
      <div className={classes.columns}>
        <div className={classes.column}>
          <TheFigure {...of} />
          <MonthsOf {...of} />
          <ByPlace {...of} places={places} />
          {dimensions.length > 0 && <ByCategory {...of} places={places} />}
        </div>
        <div className={classes.column}>
          {!asOf && <Targets definition={definition} place={place} />}
          {!asOf && <Behind definition={definition} place={place} />}
          <Changes definition={definition} place={place} />
          <Exports {...of} />
        </div>
      </div>
    </Page>
  );
}

function BackToFigures({ project }: { project: string | undefined }) {
  return (
    <BackLink to="/app/figures" search={{ project }}>
      <FormattedMessage id="figures.title" />
    </BackLink>
  );
}
