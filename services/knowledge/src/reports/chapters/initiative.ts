import { blocksOf } from '../blocks.js';
import { linked, paragraph, type Part, subsection } from '../parts.js';
import type { ReportedInitiative } from '../report.js';
import type { ReportLanguage, ReportWords } from '../report-words.js';
import { textIn, writtenDay } from '../written.js';

/** An initiative that the project follows and does not fund. */
export function followed(
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
