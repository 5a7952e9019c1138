import type { Figure } from '@integras/contracts';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { byCategory, categoryName, dimensionName } from '../figures/categories.js';
import tableClasses from '../figures/figure-table.module.css';
import { useFigureWords } from '../figures/figure-words.js';
import { inLanguage } from '../texts/names.js';
import classes from './category-table.module.css';
import type { Place } from './place.js';

interface CategoryTableProps {
  definition: Definition;
  dimension: string;
  figures: readonly Figure[];
  /** In the order of the rows; those without figures have none. */
  places: readonly Place[];
}

/** Places as rows, categories as columns. */
export function CategoryTable({ definition, dimension, figures, places }: CategoryTableProps) {
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
    <div className={tableClasses.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={tableClasses.table}>
        <caption className="spoken">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="table.place" />
            </th>
            {categories.map((category) => (
              <th key={category} scope="col">
                {categoryName(category, formatMessage)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, cells: known }) => (
            <tr key={`${place.scope} ${place.id}`}>
              <th scope="row">{place.name}</th>
              {categories.map((category) => {
                const figure = known.find(({ by }) => by?.category === category);
                if (!figure) return <td key={category}>–</td>;
                const { value, interval, basis } = words(figure);
                return (
                  <td key={category} data-hidden={figure.hidden ? '' : undefined}>
                    <b>{value}</b>
                    {figure.hidden && (
                      <span className="spoken">
                        <FormattedMessage id="figure.hidden" />
                      </span>
                    )}
                    {!figure.hidden && (
                      <span className={classes.basis}>
                        {interval} {basis}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
