import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { queries } from '../api/queries.js';
import { ChartFigure } from '../charts/chart-figure.js';
import { useFigures, useTopics } from '../live/live-context.js';
import PlacesMap, { mapHeight } from '../places/places-map.js';
import { byName } from '../texts/names.js';
import { FigureTable } from './figure-table.js';
import { useFigureWords } from './figure-words.js';
import { HiddenNote } from './hidden-note.js';
import { useSeeded } from './use-seeded.js';

/** The city-regions on the map, each with its value. */
export default function Places({ definition, project }: { definition: Definition; project: string }) {
  const { formatMessage, locale } = useIntl();
  const words = useFigureWords(definition);
  const { data } = useQuery(queries.project(project));
  useSeeded(queries.figures({ indicators: [definition.code], scope: 'territory', project }), (figures) => figures);
  useTopics({ figures: [{ indicators: [definition.code], scope: 'territory', periods: ['all'] }] });
  const known = useFigures(definition.code, 'territory');

  const territories = useMemo(
    () => [...(data?.territories ?? [])].sort(byName(({ name }) => name, locale)),
    [data, locale],
  );
  const located = territories.flatMap((territory) => {
    const figure = known.find((each) => each.figure.scopeId === territory.id && each.figure.period === 'all')?.figure;
    return figure ? [{ territory, figure, said: words(figure) }] : [];
  });
  const places = located.map(({ territory, said }) => ({ ...territory, valueText: said.value }));
  const sentences = located.map(({ territory, said }) => said.sentence(territory.name));
  const finding = formatMessage({ id: 'places.finding' }, { count: located.length });

  return (
    <ChartFigure
      finding={finding}
      subtitle={formatMessage({ id: 'places.subtitle' })}
      description={formatMessage({ id: 'chart.description' }, { finding, marks: sentences.join(' ') })}
      sentences={sentences}
      height={mapHeight}
      table={
        <FigureTable
          caption={finding}
          rowHead={formatMessage({ id: 'table.place' })}
          rows={located.map(({ territory, figure }) => ({ figure, name: territory.name }))}
          definition={definition}
        />
      }
      foot={
        <>
          <HiddenNote figures={located.map(({ figure }) => figure)} />
          <p>
            <FormattedMessage id="places.note" />
          </p>
        </>
      }
    >
      {(width, at) => <PlacesMap width={width} places={places} at={at} />}
    </ChartFigure>
  );
}
