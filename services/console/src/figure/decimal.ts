/**
 * A number as somebody types it, as the server takes it: an exact decimal. Both marks are decimal marks: 1,200 and
 * 1.200 are refused, since nobody can tell which of two numbers was meant.
 * @param isShare typed in percent, sent between 0 and 1
 */
export function decimalOf(text: string, isShare: boolean): string | undefined {
  const typed = /^(-?)(\d{1,12})(?:[.,](\d{1,2}|\d{4,6}))?\s*%?$/.exec(text.trim());
  if (!typed) return undefined;
  const [, sign = '', whole = '', part = ''] = typed;
  const digits = isShare ? whole.padStart(3, '0') + part : whole + part;
  const places = isShare ? part.length + 2 : part.length;
  const front = digits.slice(0, digits.length - places).replace(/^0+(?=\d)/, '');
  const back = places === 0 ? '' : digits.slice(-places).replace(/0+$/, '');
  const value = back === '' ? front : `${front}.${back}`;
  return value === '0' ? value : sign + value;
}
