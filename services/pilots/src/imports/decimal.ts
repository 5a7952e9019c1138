/** An exact decimal: `digits` times ten to the power of minus `places`. */
export interface Decimal {
  digits: bigint;
  places: number;
}

const written = /^([+-])?(\d{1,40})(?:\.(\d{0,40}))?(?:[eE]([+-]?\d{1,2}))?$/;

/** The decimal a text writes, as spreadsheets and statistics programs write them; undefined when it writes none. */
export function parseDecimal(text: string): Decimal | undefined {
  const found = written.exec(text);
  if (!found) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = found;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const places = fraction.length - Number(exponent);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

export function times(left: Decimal, right: Decimal): Decimal {
  return { digits: left.digits * right.digits, places: left.places + right.places };
}

export function isAtMost(left: Decimal, right: Decimal): boolean {
  const places = Math.max(left.places, right.places);
  return raised(left, places) <= raised(right, places);
}

/** Rounded to so many places at most; a half goes to the even neighbour, so that rounding leans to no side. */
export function rounded(decimal: Decimal, most: number): Decimal {
  if (decimal.places <= most) return decimal;
  const divisor = 10n ** BigInt(decimal.places - most);
  const magnitude = decimal.digits < 0n ? -decimal.digits : decimal.digits;
  const [quotient, rest] = [magnitude / divisor, (magnitude % divisor) * 2n];
  const up = rest > divisor || (rest === divisor && quotient % 2n === 1n) ? 1n : 0n;
  return { digits: (quotient + up) * (decimal.digits < 0n ? -1n : 1n), places: most };
}

/** Written without exponent, leading plus or superfluous zeros. */
export function writeDecimal({ digits, places }: Decimal): string {
  const magnitude = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const whole = magnitude.slice(0, magnitude.length - places);
  const fraction = places === 0 ? '' : magnitude.slice(-places).replace(/0+$/, '');
  return `${digits < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}

const raised = ({ digits, places }: Decimal, to: number): bigint => digits * 10n ** BigInt(to - places);
