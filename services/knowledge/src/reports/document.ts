import type { Texts } from '@integras/contracts';
import type { Movement, Pin, PinnedFigure } from '../evidence/pin.js';
import { type Block, blocksOf } from './blocks.js';
import type { Report, ReportedRecommendation } from './report.js';
import { type ReportLanguage, type ReportWords, reportWords } from './report-words.js';
import { whiskers, type Whisker } from './whiskers.js';

/** What a report is printed from, in HTML and PDF alike. */
export interface Document {
  language: ReportLanguage;
  title: string;
  /** Below the title, a paragraph each. */
  introduction: string[];
  contents: string;
  sections: Section[];
}

export interface Section {
  title: string;
  parts: Part[];
}

export type Part =
  | Block
  | { kind: 'subheading'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'table'; caption: string; head: string[]; rows: string[][] }
  /** `alt` says in words what is drawn. */
  | { kind: 'chart'; caption: string; alt: string; svg: string };

/** The report in a language: words of the house are in it, what people wrote is in the next best language it has. */
export function documentOf(report: Report, language: ReportLanguage): Document {
  const words = reportWords[language];
  const { project, day, timeZone, provisional, partners, pilots, recommendations, releases, gaps } = report;
  const country = (code: string) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  const section = (title: string, parts: Part[]): Section => ({
    title,
    parts: parts.length > 0 ? parts : [{ kind: 'note', text: words.nothing }],
  });
  return {
    language,
    title: `${project.name}: ${words.title}`,
    introduction: [
      words.asOf(day, timeZone),
      ...(provisional ? [words.provisional] : []),
      words.runs(project.startsOn, project.endsOn),
    ],
    contents: words.contents,
    sections: [
      section(words.partnership, [
        table(
          words.partnership,
          [words.name, words.kind, words.country],
          partners.map(({ name, kind, country: code, lead }) => [
            lead ? `${name} (${words.lead})` : name,
            words.partnerKinds[kind],
            country(code),
          ]),
        ),
      ]),
      section(
        words.pilots,
        pilots.flatMap((pilot): Part[] => [
          { kind: 'subheading', text: `${pilot.code}: ${pilot.title}` },
          table(
            pilot.title,
            [words.territory, words.country, words.organisation, words.state],
            [[pilot.territoryName, country(pilot.country), pilot.partnerName, words.pilotStates[pilot.state]]],
          ),
          paragraph(`${words.targetGroup}: ${pilot.targetGroup}`),
          paragraph(`${words.whyChosen}: ${pilot.whyChosen}`),
          paragraph(words.conclusions(pilot.conclusions)),
        ]),
      ),
      section(
        words.recommendations,
        recommendations.flatMap((one) => concluded(one, words, language, country)),
      ),
      section(
        words.releases,
        releases.length === 0
          ? []
          : [
              list(
                releases.map(({ name, from, until, publishedOn }) => words.releaseOf(name, from, until, publishedOn)),
              ),
            ],
      ),
      section(words.gaps, [
        ...missing(
          words.withoutEvidence,
          gaps.recommendationsWithoutEvidence.map((title) => textIn(title, language)),
        ),
        ...missing(words.withoutConclusion, gaps.pilotsWithoutConclusion),
      ]),
    ],
  };
}

function concluded(
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
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  const shown = (decimal: string) => number.format(Number(decimal));
  const called = ({ kind, source, title, figure, placeName }: (typeof evidence)[number]) =>
    figure
      ? `${figure.indicator}, ${placeName ?? (figure.scope === 'country' ? country(figure.scopeId) : figure.scopeId)}`
      : `${words.evidenceKinds[kind]}: ${title ?? source ?? ''}`;
  const rows = evidence.map((pin) => [called(pin), ...cellsOf(pin, words, shown)]);
  const head = [words.evidence, words.was, words.interval, words.persons, words.on, words.now];
  const alt = rows
    .filter(([, value]) => value !== '')
    .map(([name, value, bounds]) => `${name}: ${value}${bounds && ` (${bounds})`}`)
    .join('; ');
  const points = evidence.flatMap((pin) => pointsOf(pin, called(pin), shown));
  return [
    { kind: 'subheading', text: textIn(text.title, language) },
    paragraph(addressed.join(' · ')),
    ...(stale ? [note(words.stale)] : []),
    ...(reaffirmed ? [note(words.reaffirmed(dayIn(reaffirmed.at), reaffirmed.reason))] : []),
    ...(withdrawn ? [note(words.withdrawn(dayIn(withdrawn.at), withdrawn.reason))] : []),
    ...blocksOf(textIn(text.body, language)),
    ...(rows.length > 0 ? [table(words.pinned, head, rows)] : []),
    ...(points.length > 0
      ? [{ kind: 'chart' as const, caption: words.chart, alt, svg: whiskers(points, alt).text }]
      : []),
  ];
}

function cellsOf({ figure, moved }: Pin, words: ReportWords, shown: (decimal: string) => string): string[] {
  if (!figure) return ['', '', '', '', ''];
  const { value, low, high, n, at } = figure;
  return [shown(value), interval({ low, high }, shown), String(n), dayIn(at), moved ? since(moved, words, shown) : ''];
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

function pointsOf({ figure, moved }: Pin, label: string, shown: (decimal: string) => string): Whisker[] {
  if (!figure) return [];
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

/** The text in the language, or in English, or in the first there is. */
export function textIn(texts: Texts, language: string): string {
  return texts[language] ?? texts['en'] ?? texts[Object.keys(texts).sort()[0]!] ?? '';
}

const dayIn = (instant: string): string => instant.slice(0, 10);
const note = (text: string): Part => ({ kind: 'note', text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ kind: 'text', text }] });
const list = (items: string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((item) => [paragraph(item)]),
});
const table = (caption: string, head: string[], rows: string[][]): Part => ({ kind: 'table', caption, head, rows });

function missing(title: string, items: string[]): Part[] {
  return items.length === 0 ? [] : [{ kind: 'subheading', text: title }, list(items)];
}
