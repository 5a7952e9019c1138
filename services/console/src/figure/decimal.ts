/**
 * A number as somebody types it, as the server takes it: an exact decimal. Both marks are decimal marks: 1,200 and
 * 1.200 are refused, since nobody can tell which of two numbers was meant.
 * @param isShare typed in percent, sent between 0 and 1
 */
export function decimalOf(text: string, isShare: boolean): string | undefined {
  const typed = /^(-?)(\d{1,15})(?:[.,](\d{1,2}|\d{4,9}))?\s*%?$/.exec(text.trim());
  if (!typed) return undefined;
  const [, sign = '', whole = '', part = ''] = typed;
  const digits = isShare ? whole.padStart(3, '0') + part : whole + part;
  const places = isShare ? part.length + 2 : part.length;
  const front = digits.slice(0, digits.length - places).replace(/^0+(?=\d)/, '');
  const back = places === 0 ? '' : digits.slice(-places).replace(/0+$/, '');
  const value = back === '' ? front : `${front}.${back}`;
  return value === '0' ? value : sign + value;
}

/** An exact decimal as somebody would have typed it: `decimalOf` makes the same of it. */
export function typedDecimal(value: string, isShare: boolean): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  const digits = isShare ? whole + part.padEnd(2, '0') : whole + part;
  const places = isShare ? Math.max(part.length - 2, 0) : part.length;
  const front = digits.slice(0, digits.length - places).replace(/^0+(?=\d)/, '');
  if (places === 0) return sign + front;
  // Three decimals would look like a mark for the thousands.
  return `${sign}${front}.${digits.slice(-places)}${places === 3 ? '0' : ''}`;
}
