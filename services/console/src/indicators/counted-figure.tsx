import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { queries } from '../api/queries.js';
import { FigureCard } from '../figures/figure-card.js';
import { ProgrammeWarnings } from '../figures/programme-warnings.js';
import { useSeeded } from '../figures/use-seeded.js';
import { useFigure, useTopics } from '../live/live-context.js';
import classes from './counted-figure.module.css';

/** What the indicator is in the whole of each project, live, or was when it was retired, and the way to all there is to say of it. */
export function CountedFigure({ definition }: { definition: Definition }) {
  const { data } = useQuery(queries.projects());
  return (
    <section className={classes.figures} aria-labelledby="figures">
      <h2 id="figures" className="spoken">
        <FormattedMessage id={definition.retired ? 'indicator.figure.retired' : 'indicator.figure'} />
      </h2>
      {data?.map(({ id }) => (
        <Total key={`${id} ${definition.version}`} definition={definition} project={id} />
      ))}
    </section>
  );
}

function Total({ definition, project }: { definition: Definition; project: string }) {
  const { code } = definition;
  useSeeded(queries.figures({ indicators: [code], scope: 'project', id: project }), (figures) => figures);
  useTopics({ figures: [{ indicators: [code], scope: 'project', ids: [project], periods: ['all'] }] });
  return (
    <FigureCard
      definition={definition}
      known={useFigure(code, 'project', project)}
      warning={<ProgrammeWarnings definition={definition} place={{ scope: 'project', id: project, project }} />}
      link={(name) => (
        <Link to="/app/figures/$code" params={{ code }} search={{ project }}>
          {name}
        </Link>
      )}
    />
  );
}
