import type { Texts } from '@integras/contracts';
import { blocksOf } from '../blocks.js';
import { note, paragraph, type Part, subsection, table } from '../parts.js';
import type { ReportedPractice } from '../report.js';
import type { ReportLanguage, ReportWords } from '../report-words.js';
import { textIn, writtenDay } from '../written.js';

/** A good practice, and who took it up. */
export function practised(
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
