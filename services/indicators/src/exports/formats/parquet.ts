import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer';
import type { FigureExport } from '../figure-export.js';
import { type Cell, type ColumnType, tableOf } from '../table.js';

const types: Record<ColumnType, BasicType> = { text: 'STRING', decimal: 'DOUBLE', integer: 'INT64', truth: 'BOOLEAN' };

/**
 * One row a figure, absent cells null. Decimals are doubles: exact to 15 significant digits. What the indicators mean,
 * the source and how far it is true stand in the metadata, as JSON.
 */
export const parquet: FigureExport = {
  name: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  extension: 'parquet',
  write(sheet) {
    const { columns, rows } = tableOf(sheet);
    const { indicators, trueAt, readAt, source } = sheet;
    return new Uint8Array(
      parquetWriteBuffer({
        columnData: columns.map(({ name, type }, i) => ({
          name,
          type: types[type],
          nullable: true,
          data: rows.map((row) => valueOf(row[i], type)),
        })),
        kvMetadata: Object.entries({ indicators, trueAt, readAt, source }).map(([key, value]) => ({
          key,
          value: JSON.stringify(value),
        })),
      }),
    );
  },
};

function valueOf(cell: Cell, type: ColumnType): string | number | bigint | boolean | null {
  if (cell === undefined || typeof cell === 'boolean' || type === 'text') return cell ?? null;
  return type === 'integer' ? BigInt(cell) : Number(cell);
}
