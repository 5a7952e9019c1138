/** The months a period touches, as in `2026-03`. */
export function monthsOf({ from, until }: { from: string; until: string }): string[] {
  const months: string[] = [];
  const [year = 0, month = 0] = from.split('-').map(Number);
  for (let i = 0; ; i++) {
    const at = new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 7);
    if (at > until.slice(0, 7)) return months;
    months.push(at);
  }
}
