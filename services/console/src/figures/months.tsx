import type { Figure } from '@integras/contracts';
import type { Definition } from '../api/definitions.js';
import { queries } from '../api/queries.js';
import { useFigures, useTopics } from '../live/live-context.js';
import { MonthsChart } from './months-chart.js';
import { useSeeded } from './use-seeded.js';

const isMonth = ({ period }: Figure) => /^\d{4}-\d{2}$/.test(period);

/** The project month by month, live. */
export function Months({ definition, project }: { definition: Definition; project: string }) {
  const { code } = definition;
  useSeeded(queries.series({ indicator: code, scope: 'project', id: project }), ({ items }) => items);
  useTopics({ figures: [{ indicators: [code], scope: 'project', ids: [project], periods: ['months'] }] });
  const known = useFigures(code, 'project').map(({ figure }) => figure);
  const figures = known.filter((figure) => isMonth(figure) && figure.scopeId === project);
  return <MonthsChart definition={definition} figures={figures} />;
}
