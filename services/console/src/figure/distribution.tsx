import type { Figure } from '@integras/contracts';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { NumberCell, ScrollTable } from '../figures/scroll-table.js';
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
    <ScrollTable
      caption={caption}
      heads={[
        { text: <FormattedMessage id={definition.scale ? 'table.level' : 'table.state'} /> },
        { text: <FormattedMessage id="table.count" />, isNumber: true },
        { text: <FormattedMessage id="table.share" />, isNumber: true },
      ]}
    >
      {rows.map(([level, count]) => (
        <tr key={level}>
          <th scope="row">
            {levelName(level)}
            <Meter part={count} whole={all} />
          </th>
          <NumberCell>{wholeNumber(count, locale)}</NumberCell>
          <NumberCell>{share(count, all, locale)}</NumberCell>
        </tr>
      ))}
    </ScrollTable>
  );
}
