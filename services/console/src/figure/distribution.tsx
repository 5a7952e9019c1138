import type { Figure } from '@integras/contracts';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import tableClasses from '../figures/figure-table.module.css';
import { Meter } from '../shell/meter.js';
import { levelName, share, wholeNumber } from '../texts/numbers.js';

/** How many are at each level or in each state, and which share of all that is. */
export function Distribution({ definition, figure: { counts = {} } }: { definition: Definition; figure: Figure }) {
  const { locale, formatMessage } = useIntl();
  const rows = Object.entries(counts);
  const all = rows.reduce((sum, [, count]) => sum + count, 0);
  const caption = formatMessage({ id: definition.scale ? 'distribution.levels' : 'distribution.states' });
  if (rows.length === 0) return null;
  return (
    <div className={tableClasses.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={tableClasses.table}>
        <caption className="spoken">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id={definition.scale ? 'table.level' : 'table.state'} />
            </th>
            <th scope="col" className={tableClasses.number}>
              <FormattedMessage id="table.count" />
            </th>
            <th scope="col" className={tableClasses.number}>
              <FormattedMessage id="table.share" />
            </th>
            <th scope="col" aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {rows.map(([level, count]) => (
            <tr key={level}>
              <th scope="row">{levelName(level)}</th>
              <td className={tableClasses.number}>{wholeNumber(count, locale)}</td>
              <td className={tableClasses.number}>{share(count, all, locale)}</td>
              <td aria-hidden="true" style={{ width: '40%', verticalAlign: 'middle' }}>
                <Meter part={count} whole={all} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
