import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import type { Pilot } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { FigureCard } from '../figures/figure-card.js';
import { FigureCards } from '../figures/figure-cards.js';
import { useSeeded } from '../figures/use-seeded.js';
import { useFigure, useTopics } from '../live/live-context.js';

/** The figures a plan is read with: what was reached, whether in time, who takes part, what it costs. */
const leading = ['INT-M01', 'INT-M02', 'INT-P01', 'INT-B01'];

export function PilotCards({ pilot }: { pilot: Pilot }) {
  const { formatMessage } = useIntl();
  const { data } = useQuery(queries.definitions());
  const shown = leading.flatMap((code) => data?.find((definition) => definition.code === code) ?? []);
  useSeeded({ ...queries.figures({ indicators: leading, scope: 'pilot', id: pilot.id }) }, (figures) => figures);
  useTopics({ figures: [{ indicators: leading, scope: 'pilot', ids: [pilot.id], periods: ['all'] }] });
  if (shown.length === 0) return null;
  return (
    <FigureCards label={formatMessage({ id: 'pilot.figures' })} count={shown.length}>
      {shown.map((definition) => (
        <PilotFigure key={definition.code} definition={definition} pilot={pilot} />
      ))}
    </FigureCards>
  );
}

/** A figure of a pilot, which leads to all there is to say of it. */
export function PilotFigure({ definition, pilot }: { definition: Definition; pilot: Pick<Pilot, 'id' | 'project'> }) {
  const { id, project } = pilot;
  return (
    <FigureCard
      definition={definition}
      known={useFigure(definition.code, 'pilot', id)}
      link={(name) => (
        <Link to="/app/figures/$code" params={{ code: definition.code }} search={{ project, scope: 'pilot', id }}>
          {name}
        </Link>
      )}
    />
  );
}
