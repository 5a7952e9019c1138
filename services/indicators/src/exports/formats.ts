import type { FigureExport } from './figure-export.js';
import { csv } from './formats/csv.js';
import { iati } from './formats/iati.js';
import { parquet } from './formats/parquet.js';
import { sdmxCsv } from './formats/sdmx-csv.js';
import { xlsx } from './formats/xlsx.js';

/** The formats there are; the first is for whoever does not mind. A new one is its file in `formats/` and its name here. */
export const formats: readonly [FigureExport, ...FigureExport[]] = [csv, xlsx, parquet, sdmxCsv, iati];
