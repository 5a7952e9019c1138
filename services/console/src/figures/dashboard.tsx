import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import type { Project } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { Feed } from '../feed/feed.js';
import { useFigure, useTopics } from '../live/live-context.js';
import { ReadProblem } from '../shell/notice.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import { Countries } from './countries.js';
import classes from './dashboard.module.css';
import { FigureCard } from './figure-card.js';
import { FigureCards } from './figure-cards.js';
import { shownOf } from './leading.js';
import { Months } from './months.js';
import { MoreFigures } from './more-figures.js';
import { ProgrammeWarnings } from './programme-warnings.js';
import { Recounted } from './recounted.js';
import { useSeeded } from './use-seeded.js';

const Places = lazy(() => import('./places.js'));

/** What the dashboard opens with. */
const opening = 'INT-P05';

const route = getRouteApi('/app/figures');

/** The totals above, and one of them in full below. */
export function Dashboard({ project, definitions }: { project: Project; definitions: Definition[] }) {
  const { formatMessage, locale } = useIntl();
  const { indicator: wanted } = route.useSearch();
  const chosen =
    definitions.find(({ code }) => code === wanted) ??
    definitions.find(({ code }) => code === opening) ??
    definitions[0];
  const [all, setAll] = useState(false);
  const shown = shownOf(definitions, { all, chosen: chosen?.code });
  const indicators = shown.map(({ code }) => code);
  const totals = useSeeded(queries.figures({ indicators, scope: 'project', id: project.id }), (figures) => figures);
  useTopics({ figures: [{ indicators, scope: 'project', ids: [project.id], periods: ['all'] }], events: {} });

  return (
    <>
      {totals.error && <ReadProblem error={totals.error} onRetry={totals.refetch} />}
      <Recounted />
      <FigureCards label={formatMessage({ id: 'figures.totals' })} count={shown.length}>
        {shown.map((definition) => (
          <Total key={definition.code} definition={definition} project={project.id} isChosen={definition === chosen} />
        ))}
      </FigureCards>
      <MoreFigures count={definitions.length - shown.length} isOpen={all} onTurn={() => setAll(!all)} />
      {chosen && (
        <section className={classes.chosen} aria-labelledby="chosen">
          <div className={classes.about}>
            <h2 id="chosen">{inLanguage(chosen.name, locale)}</h2>
            <p>{inLanguage(chosen.description, locale)}</p>
            <Link to="/app/figures/$code" params={{ code: chosen.code }} search={{ project: project.id }}>
              <FormattedMessage id="figures.in-full" />
            </Link>
          </div>
          <div className={classes.charts}>
            <div className={classes.column}>
              <Countries definition={chosen} project={project.id} />
              <Months definition={chosen} project={project.id} />
            </div>
            <div className={classes.column}>
              <Suspense fallback={<Shape rows={1} height={420} />}>
                <Places definition={chosen} project={project.id} />
              </Suspense>
              <Feed />
            </div>
          </div>
        </section>
      )}
    </>
  );
}

function Total({ definition, project, isChosen }: { definition: Definition; project: string; isChosen: boolean }) {
  const { formatMessage } = useIntl();
  const known = useFigure(definition.code, 'project', project);
  return (
    <FigureCard
      definition={definition}
      known={known}
      isChosen={isChosen}
      warning={<ProgrammeWarnings definition={definition} place={{ scope: 'project', id: project, project }} />}
      link={(name) => (
        <Link
          to="/app/figures"
          search={(search) => ({ ...search, indicator: definition.code })}
          resetScroll={false}
          aria-current={isChosen ? 'true' : undefined}
        >
          {name}
        </Link>
      )}
      foot={(name) => (
        <Link
          to="/app/figures/$code"
          params={{ code: definition.code }}
          search={{ project }}
          aria-label={formatMessage({ id: 'figures.details.of' }, { name })}
        >
          <FormattedMessage id="figures.details" />
        </Link>
      )}
    />
  );
}
