/** A row of the chart, its texts written already. */
export interface SideBySideRow {
  key: string;
  label: string;
  country: string;
  /** Undefined when it is hidden or there is none. */
  value: number | undefined;
  low?: number;
  high?: number;
  valueText: string;
  /** How many it rests on. */
  basisText: string;
  hidden: boolean;
}
