import { type EvidenceLink, type FigureDisplay, swotQuadrants, type Texts } from '@integras/contracts';
import type { Movement, Pin, PinnedFigure } from '../evidence/pin.js';
import { type Block, blocksOf } from './blocks.js';
import type {
  Report,
  ReportedAnalysis,
  ReportedInitiative,
  ReportedPractice,
  ReportedRecommendation,
} from './report.js';
import { type ReportLanguage, type ReportWords, reportWords } from './report-words.js';
import { whiskers, type Whisker } from './whiskers.js';
import { valuesIn, writtenDay, writtenMonth } from './written.js';

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
  const {
    project,
    day,
    timeZone,
    provisional,
    partners,
    pilots,
    initiatives,
    analyses,
    practices,
    recommendations,
    releases,
    gaps,
  } = report;
  const on = (date: string) => writtenDay(date, language);
  const country = (code: string) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  const section = (title: string, parts: Part[]): Section => ({
    title,
    parts: parts.length > 0 ? parts : [{ kind: 'note', text: words.nothing }],
  });
  return {
    language,
    title: `${project.name}: ${words.title}`,
    introduction: [
      words.asOf(on(day), timeZone),
      ...(provisional ? [words.provisional] : []),
      words.runs(on(project.startsOn), on(project.endsOn)),
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
        words.initiatives,
        initiatives.flatMap((one) => followed(one, words, language, country)),
      ),
      section(
        words.analyses,
        analyses.flatMap((one) => analysed(one, words, language)),
      ),
      section(
        words.practices,
        practices.flatMap((one) => practised(one, words, language, country)),
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
                releases.map(({ name, from, until, publishedOn }) =>
                  words.releaseOf(name, on(from), on(until), on(publishedOn)),
                ),
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

function followed(
  { title, ledBy, territoryName, country: code, since, until, themes, targetGroup, learnt, links }: ReportedInitiative,
  words: ReportWords,
  language: ReportLanguage,
  country: (code: string) => string,
): Part[] {
  const on = (date: string) => writtenDay(date, language);
  const topics = themes.map((theme) => words.topics[theme]);
  return [
    { kind: 'subheading', text: textIn(title, language) },
    paragraph([ledBy, territoryName, country(code), words.ran(on(since), until && on(until)), ...topics].join(' · ')),
    paragraph(`${words.targetGroup}: ${textIn(targetGroup, language)}`),
    ...(learnt ? [subsection(words.learnt), ...blocksOf(textIn(learnt, language))] : [paragraph(words.nothingLearnt)]),
    ...(links ? [linked(links)] : []),
  ];
}

function analysed(
  { territoryName, title, summary, edition, publishedOn, items }: ReportedAnalysis,
  words: ReportWords,
  language: ReportLanguage,
): Part[] {
  const quadrants = swotQuadrants.flatMap((quadrant): Part[] => {
    const found = items.filter((item) => item.quadrant === quadrant);
    if (found.length === 0) return [];
    const blocks = found.map(({ topic, weight, text, source }) => [
      paragraph(`${words.topics[topic]} · ${words.weight(weight)}${source === undefined ? '' : ` · ${source}`}`),
      ...blocksOf(textIn(text, language)),
    ]);
    return [subsection(words.quadrants[quadrant]), { kind: 'list', ordered: false, items: blocks }];
  });
  return [
    { kind: 'subheading', text: `${territoryName}: ${textIn(title, language)}` },
    paragraph(words.edition(edition, writtenDay(publishedOn, language))),
    ...blocksOf(textIn(summary, language)),
    ...quadrants,
  ];
}

function practised(
  practice: ReportedPractice,
  words: ReportWords,
  language: ReportLanguage,
  country: (code: string) => string,
): Part[] {
  const { title, theme, territoryName, country: code, targetGroup, yearlyCosts, uptakes } = practice;
  const told = (name: string, texts: Texts): Part[] => [subsection(name), ...blocksOf(textIn(texts, language))];
  const money = ({ amount, currency }: NonNullable<typeof yearlyCosts>) => {
    const format = new Intl.NumberFormat(language, { style: 'currency', currency });
    return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  };
  return [
    { kind: 'subheading', text: textIn(title, language) },
    paragraph([words.topics[theme], territoryName, country(code)].join(' · ')),
    paragraph(`${words.targetGroup}: ${textIn(targetGroup, language)}`),
    ...told(words.method, practice.method),
    ...told(words.results, practice.results),
    ...told(words.conditions, practice.conditions),
    ...(yearlyCosts ? [paragraph(`${words.yearlyCosts}: ${money(yearlyCosts)}`)] : []),
    ...(uptakes.length === 0
      ? [note(words.notTakenUp)]
      : [
          table(
            words.takenUp,
            [words.organisation, words.country, words.kind, words.on],
            uptakes.map(({ organisation, country: where, kind, on: day }) => [
              organisation,
              country(where),
              words.uptakeKinds[kind],
              writtenDay(day, language),
            ]),
          ),
        ]),
  ];
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

/** The text in the language, or in English, or in the first there is. */
export function textIn(texts: Texts, language: string): string {
  return texts[language] ?? texts['en'] ?? texts[Object.keys(texts).sort()[0]!] ?? '';
}

const note = (text: string): Part => ({ kind: 'note', text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ kind: 'text', text }] });
const subsection = (text: string): Block => ({ kind: 'heading', level: 4, spans: [{ kind: 'text', text }] });
const linked = (links: readonly EvidenceLink[]): Block => ({
  kind: 'list',
  ordered: false,
  items: links.map(({ title, url }) => [
    { kind: 'paragraph', spans: [{ kind: 'link', href: url, spans: [{ kind: 'text', text: title }] }] },
  ]),
});
const list = (items: string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((item) => [paragraph(item)]),
});
const table = (caption: string, head: string[], rows: string[][]): Part => ({ kind: 'table', caption, head, rows });

function missing(title: string, items: string[]): Part[] {
  return items.length === 0 ? [] : [{ kind: 'subheading', text: title }, list(items)];
}
