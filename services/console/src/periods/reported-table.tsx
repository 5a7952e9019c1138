import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import type { ReportedFigure } from '../api/periods.js';
import { byCategory, categoryName } from '../figures/categories.js';
import { useFigureWords } from '../figures/figure-words.js';
import { HiddenMark } from '../figures/hidden-mark.js';
import { HiddenNote } from '../figures/hidden-note.js';
import { NumberCell, ScrollTable } from '../figures/scroll-table.js';
import { countryName, inLanguage } from '../texts/names.js';
import classes from './periods.module.css';

/** What a period reports of an indicator beside what is known now, and the months that have changed since. */
export function ReportedTable({ definition, figures }: { definition: Definition; figures: readonly ReportedFigure[] }) {
  const { locale, formatMessage, formatList, formatDate } = useIntl();
  const words = useFigureWords(definition);
  const month = (period: string) =>
    formatDate(`${period}-01T12:00:00Z`, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const version = figures[0]?.reported.version;
  return (
    <>
      <ScrollTable
        caption={formatMessage({ id: 'period.table' }, { name: inLanguage(definition.name, locale) })}
        heads={[
          { text: <FormattedMessage id="table.place" /> },
          { text: <FormattedMessage id="period.reported" />, isNumber: true },
          { text: <FormattedMessage id="period.now" />, isNumber: true },
          { text: <FormattedMessage id="period.late" /> },
        ]}
      >
        {inOrder(figures).map(({ reported, current, late }) => (
          <tr key={reported.key}>
            <th scope="row">
              {reported.scope === 'country' ? countryName(reported.scopeId, locale) : reported.scopeName}
              {reported.by && `, ${categoryName(reported.by, formatMessage)}`}
            </th>
            <NumberCell>{reported.hidden ? <HiddenMark figure={reported} /> : words(reported).value}</NumberCell>
            <NumberCell>{current.hidden ? <HiddenMark figure={current} /> : words(current).value}</NumberCell>
            <td>
              {late.length === 0 ? (
                <FormattedMessage id="period.not-late" />
              ) : (
                <span className={classes.changed}>{formatList(late.map(({ period }) => month(period)))}</span>
              )}
            </td>
          </tr>
        ))}
      </ScrollTable>
      {version !== undefined && version !== definition.version && (
        <p>
          <FormattedMessage id="period.older-version" values={{ version }} />
        </p>
      )}
      <HiddenNote figures={figures.flatMap(({ reported, current }) => [reported, current])} />
    </>
  );
}

/** The places as they come, each with its categories in their order. */
function inOrder(figures: readonly ReportedFigure[]): ReportedFigure[] {
  const places = [...new Set(figures.map(placeOf))];
  return [...figures].sort(
    (left, right) =>
      places.indexOf(placeOf(left)) - places.indexOf(placeOf(right)) || byCategory(left.reported, right.reported),
  );
}

const placeOf = ({ reported: { scope, scopeId } }: ReportedFigure): string => `${scope} ${scopeId}`;
