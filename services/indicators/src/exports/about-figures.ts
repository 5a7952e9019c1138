import type { Wording } from '../definitions/definition.js';
import { type ExportSheet, languagesOf } from './export-sheet.js';
import type { Worksheet } from './workbook.js';

const hidden: Wording = {
  en: 'A figure whose flag is c is hidden because showing it could give persons away. Its cells are empty: that is not zero, and says nothing of its size.',
  de: 'Ein Wert mit der Kennzeichnung c ist verborgen, weil er Rückschlüsse auf Personen erlauben könnte. Seine Zellen sind leer: Das ist keine Null und sagt nichts über seine Größe.',
};
const shares: Wording = { en: 'A share is between 0 and 1.', de: 'Ein Anteil liegt zwischen 0 und 1.' };

/** The sheet that says what the figures of a workbook are: where from, as of when, and what counts. */
export function aboutFigures({ indicators, trueAt, readAt, source, hiding }: ExportSheet): Worksheet {
  const languages = languagesOf(indicators);
  const positions = Object.entries(trueAt).map(([stream, until]) => [`counted until, ${stream}`, until]);
  const said = (what: string, texts: Wording) =>
    Object.entries(texts).map(([language, text]: [string, string]) => [`${what} (${language})`, text]);
  const heading = ['indicator', 'version', 'level', 'unit', 'measure', 'better is', 'baseline', 'baseline on'];
  return {
    name: 'About',
    rows: [
      ['what', 'is'],
      ['source', source],
      ['read at', readAt],
      ...positions,
      ...said('hidden figures', hidden),
      ...hiding.map(({ project, detail }) => [`hidden in ${project}`, detail]),
      ...said('shares', shares),
      [],
      [...heading, ...languages.flatMap((language) => [`name (${language})`, `what counts (${language})`])],
      ...indicators.map(({ code, version, level, unit, measure, direction, baseline, name, description }) => [
        code,
        version,
        level,
        unit,
        measure,
        direction,
        baseline && Number(baseline.value),
        baseline?.on,
        ...languages.flatMap((language) => [name[language], description[language]]),
      ]),
    ],
    widths: [24, 40, 10, 14, 10, 10, 10, 12, ...languages.flatMap(() => [32, 60])],
  };
}
