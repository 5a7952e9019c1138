import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Figure } from '@integras/contracts';
import type { Definition } from '../api/definitions.js';
import type { Pilot } from '../api/pilots.js';
import { readFigures } from '../api/figures.js';
import { byCategory, categoryName } from '../figures/categories.js';
import { FigureTable } from '../figures/figure-table.js';
import { ReadProblem } from '../shell/notice.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import classes from './by-attribute.module.css';

const dimensions = ['gender', 'ageBand'] as const;

/** Figures of a pilot by one attribute of its people, as tables: for whoever runs it, exact. */
export function ByAttribute({ pilot, definitions }: { pilot: Pilot; definitions: readonly Definition[] }) {
  const { formatMessage } = useIntl();
  const [dimension, setDimension] = useState<(typeof dimensions)[number]>('gender');
  const shown = definitions.filter((definition) => definition.dimensions.includes(dimension));
  const indicators = shown.map(({ code }) => code);
  const { data, error, refetch } = useQuery({
    queryKey: ['figures', 'attribute', pilot.id, dimension, indicators],
    queryFn: ({ signal }) => readFigures({ indicators, scope: 'pilot', id: pilot.id, by: dimension }, signal),
    enabled: indicators.length > 0,
  });

  return (
    <section className={classes.by} aria-labelledby="by-attribute">
      <div className={classes.head}>
        <h2 id="by-attribute">
          <FormattedMessage id="by.title" />
        </h2>
        <SegmentedControl
          aria-label={formatMessage({ id: 'by.choose' })}
          value={dimension}
          onChange={(value) => setDimension(value as typeof dimension)}
          data={dimensions.map((value) => ({ value, label: formatMessage({ id: `by.${value}` }) }))}
          transitionDuration={0}
        />
      </div>
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={2} height={160} />}
      <div className={classes.tables}>
        {data &&
          shown.map((definition) => (
            <Divided key={definition.code} definition={definition} dimension={dimension} figures={data} />
          ))}
      </div>
      <p className={classes.note}>
        <FormattedMessage id="by.note" />
      </p>
    </section>
  );
}

function Divided({
  definition,
  dimension,
  figures,
}: {
  definition: Definition;
  dimension: (typeof dimensions)[number];
  figures: readonly Figure[];
}) {
  const { formatMessage, locale } = useIntl();
  const name = inLanguage(definition.name, locale);
  const rows = figures
    .filter(
      ({ indicator, by, period }) => indicator === definition.code && by?.dimension === dimension && period === 'all',
    )
    .sort(byCategory)
    .map((figure) => ({
      figure,
      name: categoryName({ dimension, category: figure.by?.category ?? '' }, formatMessage),
    }));
  return (
    <div className={classes.table}>
      <h3>{name}</h3>
      {rows.length === 0 ? (
        <p className={classes.note}>
          <FormattedMessage id="figure.none" />
        </p>
      ) : (
        <FigureTable
          caption={formatMessage({ id: `by.caption.${dimension}` }, { name })}
          rowHead={formatMessage({ id: `by.${dimension}` })}
          rows={rows}
          definition={definition}
        />
      )}
    </div>
  );
}
