import type { FigureDisplay } from '@integras/contracts';
import type { Movement, Pin, PinnedFigure } from '../../evidence/pin.js';
import { blocksOf } from '../blocks.js';
import { note, paragraph, type Part, table } from '../parts.js';
import type { ReportedRecommendation } from '../report.js';
import type { ReportLanguage, ReportWords } from '../report-words.js';
import { type Whisker, whiskers } from '../whiskers.js';
import { textIn, valuesIn, writtenDay, writtenMonth } from '../written.js';

/** A recommendation with what it rests on, as it was and as it is now. */
export function concluded(
  { text, stale, withdrawn, reaffirmed, evidence }: ReportedRecommendation,
  words: ReportWords,
  language: ReportLanguage,
  country: (code: string) => string,
): Part[] {
  const addressed = [
    words.kinds[text.kind],
    words.levels[text.level],
    ...(text.country ? [country(text.country)] : []),
  ];
  const placed = ({ indicator, scope, scopeId, period }: PinnedFigure, placeName?: string) =>
    [
      indicator,
      placeName ?? (scope === 'country' ? country(scopeId) : scopeId),
      ...(period ? [writtenMonth(period, language)] : []),
    ].join(', ');
  const called = ({ kind, source, title, figure, placeName }: (typeof evidence)[number]) => {
    if (figure) return `${figure.name ? `${textIn(figure.name, language)}: ` : ''}${placed(figure, placeName)}`;
    return `${words.evidenceKinds[kind]}: ${typeof title === 'object' ? textIn(title, language) : (title ?? source ?? '')}`;
  };
  const rows = evidence.map((pin) => [called(pin), ...cellsOf(pin, words, language)]);
  const head = [words.evidence, words.was, words.interval, words.persons, words.on, words.now];
  const saidOf = (display: FigureDisplay) =>
    rows
      .filter((_row, at) => displayOf(evidence[at]!) === display)
      .map(([name, value, bounds]) => `${name}: ${value}${bounds && ` (${bounds})`}`)
      .join('; ');
  // Names would not fit beside the axis; the table above has them.
  const pointsIn = (display: FigureDisplay) =>
    evidence.flatMap((pin) =>
      pin.figure && displayOf(pin) === display
        ? pointsOf(pin.figure, pin.moved, placed(pin.figure, pin.placeName), valuesIn(language, display))
        : [],
    );
  const displays = [...new Set(evidence.flatMap((pin) => displayOf(pin) ?? []))];
  return [
    { kind: 'subheading', text: textIn(text.title, language) },
    paragraph(addressed.join(' · ')),
    ...(stale ? [note(words.stale)] : []),
    ...(reaffirmed ? [note(words.reaffirmed(writtenDay(reaffirmed.at, language), reaffirmed.reason))] : []),
    ...(withdrawn ? [note(words.withdrawn(writtenDay(withdrawn.at, language), withdrawn.reason))] : []),
    ...blocksOf(textIn(text.body, language)),
    ...(rows.length > 0 ? [table(words.pinned, head, rows)] : []),
    // What is not measured alike shares no axis.
    ...displays.map((display) => {
      const alt = saidOf(display);
      return {
        kind: 'chart' as const,
        caption: displays.length > 1 ? `${words.displays[display]}: ${words.chart}` : words.chart,
        alt,
        svg: whiskers(pointsIn(display), alt, valuesIn(language, display)).text,
      };
    }),
  ];
}

function cellsOf({ figure, moved }: Pin, words: ReportWords, language: ReportLanguage): string[] {
  if (!figure) return ['', '', '', '', ''];
  const { value, low, high, n, at, display } = figure;
  const shown = valuesIn(language, display);
  return [
    shown(value),
    interval({ low, high }, shown),
    String(n),
    writtenDay(at, language),
    moved ? since(moved, words, shown) : '',
  ];
}

function since({ reason, now }: Movement, words: ReportWords, shown: (decimal: string) => string): string {
  if (!now) return words.reasons[reason];
  const bounds = interval(now, shown);
  return `${words.reasons[reason]}: ${shown(now.value)}${bounds && ` (${bounds})`}, n ${now.n}`;
}

function interval(
  { low, high }: { low?: string | undefined; high?: string | undefined },
  shown: (decimal: string) => string,
): string {
  return low === undefined || high === undefined ? '' : `${shown(low)} – ${shown(high)}`;
}

function pointsOf(
  figure: PinnedFigure,
  moved: Movement | undefined,
  label: string,
  shown: (decimal: string) => string,
): Whisker[] {
  const now = moved?.now;
  return [pointOf(figure, label, shown), ...(now ? [{ ...pointOf(now, '', shown), later: true }] : [])];
}

function pointOf(
  { value, low, high }: Pick<PinnedFigure, 'value' | 'low' | 'high'>,
  label: string,
  shown: (decimal: string) => string,
): Whisker {
  const ends = { ...(low !== undefined && { low: Number(low) }), ...(high !== undefined && { high: Number(high) }) };
  return { label, value: Number(value), ...ends, shown: shown(value) };
}

/** What a figure is measured in; of a pin that does not say it, plain numbers. */
const displayOf = ({ figure }: Pin): FigureDisplay | undefined => figure && (figure.display ?? 'number');
