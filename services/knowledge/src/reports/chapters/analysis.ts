import { swotQuadrants } from '@integras/contracts';
import { blocksOf } from '../blocks.js';
import { paragraph, type Part, subsection } from '../parts.js';
import type { ReportedAnalysis } from '../report.js';
import type { ReportLanguage, ReportWords } from '../report-words.js';
import { textIn, writtenDay } from '../written.js';

/** A territorial analysis as its edition was published. */
export function analysed(
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
