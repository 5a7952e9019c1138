import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import type { Pilot } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { maySeeWhole } from '../api/rights.js';
import { FigureCards } from '../figures/figure-cards.js';
import { shownOf } from '../figures/leading.js';
import { MoreFigures } from '../figures/more-figures.js';
import { useSeeded } from '../figures/use-seeded.js';
import { useTopics } from '../live/live-context.js';
import { ReadProblem } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { ByAttribute } from './by-attribute.js';
import { PilotFigure } from './pilot-cards.js';
import { PilotFrame } from './pilot-frame.js';

const route = getRouteApi('/app/pilots/$pilot/figures');

/** All figures of one pilot; for whoever runs it also by gender and age. */
export function PilotFiguresPage() {
  const { pilot: id } = route.useParams();
  const { data, error, refetch } = useQuery(queries.definitions());
  return (
    <PilotFrame id={id}>
      {(pilot) => {
        if (error) return <ReadProblem error={error} onRetry={() => void refetch()} />;
        return data ? <Figures pilot={pilot} definitions={data} /> : <Shape rows={3} height={132} />;
      }}
    </PilotFrame>
  );
}

function Figures({ pilot, definitions }: { pilot: Pilot; definitions: Definition[] }) {
  const { formatMessage } = useIntl();
  const { grants } = usePerson();
  const [all, setAll] = useState(false);
  const shown = shownOf(definitions, { all });
  const indicators = shown.map(({ code }) => code);
  const { error, refetch } = useSeeded(
    queries.figures({ indicators, scope: 'pilot', id: pilot.id }),
    (figures) => figures,
  );
  useTopics({ figures: [{ indicators, scope: 'pilot', ids: [pilot.id], periods: ['all'] }] });
  const divided = maySeeWhole(grants, pilot) ? shown.filter(({ dimensions }) => dimensions.length > 0) : [];

  return (
    <>
      {error && <ReadProblem error={error} onRetry={refetch} />}
      <FigureCards label={formatMessage({ id: 'pilot.figures' })} count={shown.length}>
        {shown.map((definition) => (
          <PilotFigure key={definition.code} definition={definition} pilot={pilot} />
        ))}
      </FigureCards>
      <MoreFigures count={definitions.length - shown.length} isOpen={all} onTurn={() => setAll(!all)} />
      {divided.length > 0 && <ByAttribute pilot={pilot} definitions={divided} />}
    </>
  );
}
