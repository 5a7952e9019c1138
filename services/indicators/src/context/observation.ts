/** Which observation it is; one of a kind within its dataset. */
export interface ObservationKey {
  measure: string;
  area: string;
  period: string;
  /** As in `{"sex": "T", "age": "Y15-64"}`. */
  dimensions: Readonly<Record<string, string>>;
}

/** What a statistical office says of a population. */
export interface Observation extends ObservationKey {
  /** An exact decimal as text; null where the office published none, which is not 0. */
  value: string | null;
  flag?: string;
  unit: string;
}

/** The same text for the same key, whatever the order of its dimensions. */
export function textOf({ measure, area, period, dimensions }: ObservationKey): string {
  return JSON.stringify([measure, area, period, Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
