import type { DayFormat, ImportField } from '../api/imports.js';
import type { Column } from '../spreadsheets/columns.js';
import type { Codes } from '../spreadsheets/meanings.js';
import type { TypedSource } from './typed-source.js';

/** How a column is probably to be read for a field, by what stands in it. Whoever maps it sees the guess, and decides. */
export function guessed(
  field: ImportField,
  { texts, sample }: Pick<Column, 'texts' | 'sample'>,
  codes: readonly Codes[],
): Partial<TypedSource> {
  const seen = texts ?? sample.filter((text) => text !== '');
  if (codes.length > 0) {
    const meanings = (texts ?? []).map((text) => ({ text, value: codeFor(text, codes) }));
    if (bandsOf(codes).length > 0 && seen.length > 0 && seen.every(isNumber)) return { reading: 'bands', meanings };
    const isCode = seen.every((text) => codes.some(({ value }) => value === text));
    return { reading: isCode ? 'as-is' : 'meanings', meanings };
  }
  if (field.kind === 'day') return { days: daysOf(seen) };
  if (field.kind === 'decimal' || field.kind === 'integer')
    return {
      decimalComma: seen.some((text) => /\d,\d{1,2}\s*$/.test(text)),
      // Money is in minor units, and files are in euros.
      ...(field.name === 'money.amount' && { scale: '100' }),
    };
  return {};
}

const isNumber = (text: string): boolean => /^\s*-?\d+([.,]\d+)?\s*$/.test(text);

function codeFor(text: string, codes: readonly Codes[]): string {
  const plain = text.trim().toLowerCase();
  return codes.find(({ value, label }) => value === plain || label.toLowerCase() === plain)?.value ?? '';
}

/** Days with a slash are read as in Europe unless one of them can only be American. */
function daysOf(texts: readonly string[]): DayFormat {
  const [first = ''] = texts;
  if (/^\s*\d{1,2}\.\d{1,2}\.\d{4}/.test(first)) return 'D.M.Y';
  if (!/^\s*\d{1,2}\/\d{1,2}\/\d{4}/.test(first)) return 'Y-M-D';
  return texts.some((text) => Number(text.split('/')[1]) > 12) ? 'M/D/Y' : 'D/M/Y';
}

/** The bounds that codes name, as in `18_29`, so that a column of numbers can be read by them. */
export function bandsOf(codes: readonly Codes[]): { upTo: string; value: string }[] {
  const bands = codes.flatMap(({ value }) => {
    const under = /^under_(\d+)$/.exec(value);
    if (under) return [{ upTo: String(Number(under[1]) - 1), value }];
    const between = /^\d+_(\d+)$/.exec(value);
    if (between) return [{ upTo: between[1]!, value }];
    return /^\d+_and_over$/.test(value) ? [{ upTo: '', value }] : [];
  });
  return bands.length > 1 ? bands : [];
}
