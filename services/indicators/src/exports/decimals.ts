import { decimalText, exact } from '@integras/aggregation';

/** Whether a value of a figure is a number, and not a level as in `B1`. */
export const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?(e-?\d+)?$/.test(text);

/** A share as the percentage that it is: `0.075` is `7.5`. */
export const percentage = (share: string): string => decimalText(exact(share) * 100n);
