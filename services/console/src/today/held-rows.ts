import type { DueRow } from './due.js';

/** What is shown of a list, and what waits behind a button: nothing moves under a finger. */
export interface HeldRows {
  rows: DueRow[];
  fresh: number;
}

/**
 * Rows that were shown keep their place while their milestones change; rows that came since wait.
 * @param shown the milestones that are on the page, with the list each is in
 * @param due what is due now
 * @param current every milestone as it stands now
 */
export function holdRows(
  shown: ReadonlyMap<string, DueRow['list']>,
  due: readonly DueRow[],
  current: readonly Omit<DueRow, 'list'>[],
): HeldRows {
  const rows = current.flatMap((row): DueRow[] => {
    const list = shown.get(row.milestone.id);
    return list ? [{ ...row, list }] : [];
  });
  return { rows, fresh: due.filter(({ milestone }) => !shown.has(milestone.id)).length };
}
