/** Digits after the point that an {@link Exact} number keeps: as many as an event may carry. */
export const decimals = 9;

/** An exact decimal as an integer number of 10^-{@link decimals}. Sums of it never drift. */
export type Exact = bigint;

const unit = 10n ** BigInt(decimals);
const pattern = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Reads a decimal text such as `-12.5`.
 * @throws RangeError when it is no decimal, or finer than {@link decimals} digits: nothing is rounded silently.
 */
export function exact(text: string): Exact {
  const parts = pattern.exec(text);
  if (!parts) throw new RangeError(`not a decimal: ${JSON.stringify(text.slice(0, 40))}`);
  const [, sign, whole, fraction = ''] = parts;
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > decimals)
    throw new RangeError(`more than ${decimals} digits after the point: ${text.slice(0, 60)}`);
  const magnitude = BigInt(whole!) * unit + BigInt(kept.padEnd(decimals, '0'));
  return sign ? -magnitude : magnitude;
}

/** A whole number as an exact decimal. */
export function whole(value: number | bigint): Exact {
  return BigInt(value) * unit;
}

/** Writes a scaled integer as a decimal text without superfluous zeros. */
export function decimalText(value: bigint, scale = decimals): string {
  if (value === 0n) return '0';
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  const fraction = digits.slice(point).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, point)}${fraction && `.${fraction}`}`;
}

/** Reads a decimal text as an integer number of 10^-scale, as the database gives sums of squares back. */
export function scaled(source: string, scale: number): bigint {
  const parts = pattern.exec(source);
  if (!parts || (parts[3] ?? '').replace(/0+$/, '').length > scale) {
    throw new RangeError(`not a decimal of ${scale} digits after the point: ${JSON.stringify(source.slice(0, 60))}`);
  }
  const magnitude = BigInt(parts[2]! + (parts[3] ?? '').slice(0, scale).padEnd(scale, '0'));
  return parts[1] ? -magnitude : magnitude;
}

/**
 * The quotient of two integers, rounded half to even at `places` digits after the point.
 * @throws RangeError when the divisor is 0.
 */
export function quotient(dividend: bigint, divisor: bigint, places = decimals): string {
  if (divisor === 0n) throw new RangeError('division by zero');
  const negative = dividend < 0n !== divisor < 0n;
  const top = (dividend < 0n ? -dividend : dividend) * 10n ** BigInt(places);
  const bottom = divisor < 0n ? -divisor : divisor;
  const floor = top / bottom;
  const twiceRest = (top % bottom) * 2n;
  const up = twiceRest > bottom || (twiceRest === bottom && floor % 2n === 1n);
  const rounded = up ? floor + 1n : floor;
  return decimalText(negative ? -rounded : rounded, places);
}
