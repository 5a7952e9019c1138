const written = /^(\d{1,12})(?:[.,](\d{1,2}))?$/;

/** Minor units of what was typed, as `120.50` or `120,5`; undefined for what is no amount, such as `1.200`. */
export function minorUnits(text: string): number | undefined {
  const [, whole, part = ''] = written.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** As it is typed. */
export const typedAmount = (amount: number): string =>
  amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2);
