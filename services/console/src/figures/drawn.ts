import type { Figure } from '@integras/contracts';

/** The numbers of a figure as a chart draws them; undefined where there is nothing to draw. */
export interface Drawn {
  value: number | undefined;
  low?: number;
  high?: number;
  hidden: boolean;
}

export function drawn({ hidden, value, interval }: Figure): Drawn {
  if (hidden || value === null) return { value: undefined, hidden: hidden === true };
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
