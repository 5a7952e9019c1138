import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Figure } from '@integras/contracts';
import type { Definition } from '../api/definitions.js';
import type { Preview } from '../api/previews.js';
import { queries } from '../api/queries.js';
import { categoryName } from '../figures/categories.js';
import { type FigureWords, useFigureWords } from '../figures/figure-words.js';
import { ScrollTable } from '../figures/scroll-table.js';
import { inLanguage } from '../texts/names.js';
import { useWhereAndWhen } from './where-and-when.js';
import classes from './would-change.module.css';

type Moved = Preview['figures'][number];

/** Figures from what to what, a row each. */
export function MovedFigures({ figures, caption }: { figures: readonly Moved[]; caption: string }) {
  const { data: definitions } = useQuery(queries.definitions());
  const rows = figures.flatMap((moved) => {
    const definition = definitions?.find(({ code }) => code === moved.before.indicator);
    return definition ? [{ moved, definition }] : [];
  });
  return (
    <ScrollTable
      caption={caption}
      heads={(['preview.figure', 'field.was', 'field.becomes'] as const).map((id) => ({
        text: <FormattedMessage id={id} />,
      }))}
    >
      {rows.map(({ moved, definition }) => (
        <Row key={moved.before.key} {...moved} definition={definition} />
      ))}
    </ScrollTable>
  );
}

function Row({ before, after, definition }: Moved & { definition: Definition }) {
  const { locale, formatMessage } = useIntl();
  const words = useFigureWords(definition);
  const whereAndWhen = useWhereAndWhen();
  return (
    <tr>
      <th scope="row">
        {inLanguage(definition.name, locale)}
        <span className={classes.where}>
          {before.by && `${categoryName(before.by, formatMessage)}, `}
          {whereAndWhen(before)}
        </span>
      </th>
      <Value figure={before} words={words} />
      <Value figure={after} words={words} />
    </tr>
  );
}

function Value({ figure, words }: { figure: Figure; words: (figure: Figure) => FigureWords }) {
  const { value, basis } = words(figure);
  return (
    <td>
      <b>{value}</b>
      <span className={classes.where}>{basis}</span>
    </td>
  );
}
