import { analysed } from './chapters/analysis.js';
import { followed } from './chapters/initiative.js';
import { practised } from './chapters/practice.js';
import { concluded } from './chapters/recommendation.js';
import { list, paragraph, type Part, table } from './parts.js';
import type { Report } from './report.js';
import { type ReportLanguage, reportWords } from './report-words.js';
import { textIn, writtenDay } from './written.js';

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

function missing(title: string, items: string[]): Part[] {
  return items.length === 0 ? [] : [{ kind: 'subheading', text: title }, list(items)];
}
