const hundred = 100;

/** Adds hours of at most two decimal places, exactly. */
export function sumOf(hours: readonly string[]): string {
  const total = hours.reduce((sum, each) => sum + Math.round(Number(each) * hundred), 0);
  return String(total / hundred);
}

export const atLeast = (hours: string, wanted: string): boolean => Number(hours) >= Number(wanted);
