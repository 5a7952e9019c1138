import type { Figure } from '@integras/contracts';
import { FormattedMessage, useIntl } from 'react-intl';
import { byCategory, categoryName, dimensionName } from '../figures/categories.js';
import { type FigureWords, useFigureWords, type Written } from '../figures/figure-words.js';
import { HiddenMark } from '../figures/hidden-mark.js';
import { ScrollTable } from '../figures/scroll-table.js';
import { inLanguage } from '../texts/names.js';
import classes from './category-table.module.css';
import type { Place } from './place.js';

interface CategoryTableProps {
  definition: Written;
  dimension: string;
  figures: readonly Figure[];
  /** In the order of the rows; those without figures have none. */
  places: readonly Place[];
  /** The figures are of a release. */
  isReleased?: boolean;
}

/** Places as rows, categories as columns. */
export function CategoryTable({ definition, dimension, figures, places, isReleased }: CategoryTableProps) {
  const { formatMessage, locale } = useIntl();
  const words = useFigureWords(definition);
  const cells = figures.filter(({ by, period }) => by?.dimension === dimension && period === 'all');
  const categories = [...new Set([...cells].sort(byCategory).map(({ by }) => by?.category ?? ''))];
  const rows = [...new Map(places.map((place) => [`${place.scope} ${place.id}`, place])).values()]
    .map((place) => ({
      place,
      cells: cells.filter(({ scope, scopeId }) => scope === place.scope && scopeId === place.id),
    }))
    .filter((row) => row.cells.length > 0);
  const name = inLanguage(definition.name, locale);
  const caption = formatMessage({ id: 'by.caption' }, { name, dimension: dimensionName(dimension, formatMessage) });
  if (rows.length === 0) {
    return (
      <p>
        <FormattedMessage id="figure.none" />
      </p>
    );
  }
  return (
    <ScrollTable
      caption={caption}
      heads={[
        { text: <FormattedMessage id="table.place" /> },
        ...categories.map((category) => ({ text: categoryName({ dimension, category }, formatMessage) })),
      ]}
    >
      {rows.map(({ place, cells: known }) => (
        <tr key={`${place.scope} ${place.id}`}>
          <th scope="row">{place.name}</th>
          {categories.map((category) => (
            <Cell
              key={category}
              figure={known.find(({ by }) => by?.category === category)}
              words={words}
              isReleased={isReleased}
            />
          ))}
        </tr>
      ))}
    </ScrollTable>
  );
}

interface CellProps {
  figure: Figure | undefined;
  words: (figure: Figure) => FigureWords;
  isReleased: boolean | undefined;
}

/** A cell: its value and what it rests on. One that is hidden says that it is, and why, and nothing else. */
function Cell({ figure, words, isReleased }: CellProps) {
  if (!figure) return <td>–</td>;
  const { value, interval, basis } = words(figure);
  if (figure.hidden) {
    return (
      <td data-hidden="">
        <HiddenMark figure={figure} isReleased={isReleased} />
      </td>
    );
  }
  return (
    <td>
      <b>{value}</b>
      <span className={classes.basis}>
        {interval} {basis}
      </span>
    </td>
  );
}
