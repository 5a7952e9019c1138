const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** How much a file measures, as people read it: `48 kB`. */
export function fileSize(bytes: number, locale: string): string {
  const step = bytes < 1_000 ? 0 : bytes < 1_000_000 ? 1 : bytes < 1_000_000_000 ? 2 : 3;
  const options = { style: 'unit', unit: units[step]!, maximumFractionDigits: step < 2 ? 0 : 1 } as const;
  return new Intl.NumberFormat(locale, options).format(bytes / 1_000 ** step);
}
