import type { DataSource } from 'typeorm';

/** From when on an indicator is counted otherwise: figures before and after are not of one series. */
export interface Break {
  version: number;
  /** When the version was made. */
  since: string;
  /** Its figures are readable: it is counted now, or was until it was superseded. */
  state: 'counted' | 'superseded';
}

/** The versions of an indicator that have figures, oldest first. */
export async function readBreaks(source: DataSource, code: string): Promise<Break[]> {
  const rows: { version: number; since: Date; state: Break['state'] }[] = await source.query(
    `select version, since, state from definition where code = $1 and state in ('counted', 'superseded') order by version`,
    [code],
  );
  return rows.map(({ version, since, state }) => ({ version, since: since.toISOString(), state }));
}
