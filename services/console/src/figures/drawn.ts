import type { Figure } from '@integras/contracts';

/** The numbers of a figure as a chart draws them; undefined where there is nothing to draw. */
export interface Drawn {
  value: number | undefined;
  low?: number;
  high?: number;
  hidden: boolean;
}

export function drawn({ hidden, value, interval }: Figure): Drawn {
  // A level of a scale is a value, but no number.
  if (hidden || value === null || Number.isNaN(Number(value))) return { value: undefined, hidden: hidden === true };
  return {
    value: Number(value),
    ...(interval && { low: Number(interval.low), high: Number(interval.high) }),
    hidden: false,
  };
}

/** The currency the figures were recorded in, where they have one. */
export function currencyOf(figures: readonly Figure[]): string | undefined {
  return figures.find(({ unit }) => unit !== undefined)?.unit;
}
