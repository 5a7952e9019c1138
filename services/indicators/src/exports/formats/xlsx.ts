import type { ExportSheet } from '../export-sheet.js';
import type { FigureExport } from '../figure-export.js';
import { type Cell, type ColumnType, tableOf } from '../table.js';
import { type Worksheet, writeWorkbook } from '../workbook.js';

/** A sheet of figures and one that says what they are. A spreadsheet keeps 15 significant digits of a number. */
export const xlsx: FigureExport = {
  name: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  write: (sheet) => writeWorkbook([figuresOf(sheet), aboutOf(sheet)], new Date(sheet.readAt)),
};

function figuresOf(sheet: ExportSheet): Worksheet {
  const { columns, rows } = tableOf(sheet);
  return {
    name: 'Figures',
    rows: [
      columns.map(({ name }) => name),
      ...rows.map((row) => row.map((cell, i) => valueOf(cell, columns[i]!.type))),
    ],
    widths: columns.map(({ name, type }) => (type === 'text' ? 20 : Math.max(10, name.length + 2))),
  };
}

function valueOf(cell: Cell, type: ColumnType): string | number | boolean | undefined {
  return typeof cell === 'string' && type !== 'text' ? Number(cell) : cell;
}

const hiddenRule =
  'A figure whose flag is c is hidden because showing it could give persons away. Its cells are empty: that is not zero, and says nothing of its size.';

function aboutOf({ indicators, trueAt, readAt, source }: ExportSheet): Worksheet {
  const languages = [
    ...new Set(indicators.flatMap(({ name }) => Object.keys(name))),
  ] as (keyof (typeof indicators)[0]['name'])[];
  const positions = Object.entries(trueAt).map(([stream, { epoch, sequence }]) => [
    `true at, ${stream}`,
    `${epoch}:${sequence}`,
  ]);
  return {
    name: 'About',
    rows: [
      ['what', 'is'],
      ['source', source],
      ['read at', readAt],
      ...positions,
      ['hidden figures', hiddenRule],
      ['shares', 'A share is between 0 and 1.'],
      [],
      [
        'indicator',
        'version',
        'level',
        'unit',
        'measure',
        'better is',
        'baseline',
        'baseline on',
        ...languages.flatMap((language) => [`name (${language})`, `what counts (${language})`]),
      ],
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
