import { FormattedMessage, useIntl } from 'react-intl';
import type { Change } from '../api/assessments.js';
import { ChartFigure } from '../charts/chart-figure.js';
import { SideBySide, sideBySideHeight } from '../charts/side-by-side.js';
import { NumberCell, ScrollTable } from '../figures/scroll-table.js';
import { gainDomain, points } from './points.js';

export interface GainRow {
  key: string;
  label: string;
  /** Whose shape and colour the mark has. */
  country?: string;
  change: Change | null;
}

interface GainFigureProps {
  finding: string;
  subtitle: string;
  /** What the rows are. */
  rowHead: string;
  rows: readonly GainRow[];
  /** All of them together, where their points are on one scale. */
  whole?: Change | null;
}

/** Gains side by side as dot and whisker, and as a table with who is missing. */
export function GainFigure({ finding, subtitle, rowHead, rows, whole }: GainFigureProps) {
  const { formatMessage, locale } = useIntl();
  const gainText = (value: string) => points(value, locale, 'gain');
  const drawn = rows.map(({ key, label, country = '', change }) => ({
    key,
    label: shortened(label),
    country,
    hidden: change === null,
    value: change?.gain === undefined ? undefined : Number(change.gain),
    ...(change?.interval && { low: Number(change.interval.low), high: Number(change.interval.high) }),
    valueText: change?.gain === undefined ? '' : gainText(change.gain),
    basisText: change ? formatMessage({ id: 'gain.n' }, { n: change.n }) : '',
  }));
  const sentences = rows.map(({ label, change }) =>
    formatMessage(
      { id: change?.gain === undefined ? 'gain.sentence.none' : 'gain.sentence' },
      { label, gain: change?.gain && gainText(change.gain), n: change?.n },
    ),
  );
  return (
    <ChartFigure
      finding={finding}
      subtitle={subtitle}
      description={formatMessage({ id: 'chart.description' }, { finding, marks: sentences.join(' ') })}
      sentences={sentences}
      height={(width) => sideBySideHeight(drawn, width)}
      table={<GainTable caption={finding} rowHead={rowHead} rows={rows} />}
      foot={<Foot rows={rows} />}
    >
      {(width, at) => (
        <SideBySide
          width={width}
          rows={drawn}
          pooled={
            whole?.gain === undefined
              ? undefined
              : {
                  value: Number(whole.gain),
                  ...(whole.interval && { low: Number(whole.interval.low), high: Number(whole.interval.high) }),
                  text: formatMessage({ id: 'gain.pooled' }, { gain: gainText(whole.gain) }),
                }
          }
          domain={gainDomain([...rows.map(({ change }) => change), whole ?? null])}
          magnitude={false}
          tickText={(value) => gainText(String(value))}
          at={at}
        />
      )}
    </ChartFigure>
  );
}

/** So that it stays beside its mark also on a phone; the table and the sentences have it whole. */
const shortened = (label: string): string => (label.length > 36 ? `${label.slice(0, 35).trimEnd()}…` : label);

function Foot({ rows }: { rows: readonly GainRow[] }) {
  return (
    <>
      {rows.some(({ change }) => change?.interval) && (
        <p>
          <FormattedMessage id="gain.interval-note" />
        </p>
      )}
      {rows.some(({ change }) => change === null) && (
        <p>
          c: <FormattedMessage id="gain.hidden" />
        </p>
      )}
    </>
  );
}

function GainTable({ caption, rowHead, rows }: { caption: string; rowHead: string; rows: readonly GainRow[] }) {
  const { locale } = useIntl();
  const level = (value: string | undefined) => (value === undefined ? '–' : points(value, locale));
  const signed = (value: string) => points(value, locale, 'gain');
  const numbers = ['before', 'after', 'gain', 'interval', 'pairs-head', 'only-before', 'only-after'] as const;
  return (
    <ScrollTable
      caption={caption}
      heads={[
        { text: rowHead },
        ...numbers.map((head) => ({ text: <FormattedMessage id={`gain.${head}`} />, isNumber: true })),
      ]}
    >
      {rows.map(({ key, label, change }) => (
        <tr key={key}>
          <th scope="row">{label}</th>
          {change ? (
            <>
              <NumberCell>{level(change.before)}</NumberCell>
              <NumberCell>{level(change.after)}</NumberCell>
              <NumberCell>{change.gain === undefined ? '–' : signed(change.gain)}</NumberCell>
              <NumberCell>
                {change.interval ? `${signed(change.interval.low)} … ${signed(change.interval.high)}` : '–'}
              </NumberCell>
              <NumberCell>{change.n}</NumberCell>
              <NumberCell>{change.onlyBefore}</NumberCell>
              <NumberCell>{change.onlyAfter}</NumberCell>
            </>
          ) : (
            numbers.map((head) => <NumberCell key={head}>c</NumberCell>)
          )}
        </tr>
      ))}
    </ScrollTable>
  );
}
