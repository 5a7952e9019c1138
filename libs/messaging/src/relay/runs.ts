/** A fact of the ledger and its number in the stream. */
export interface Stored {
  /** A bigint as PostgreSQL writes it. */
  position: string;
  sequence: number;
}

/** Facts that follow each other in the ledger and in the stream alike. */
export interface Run {
  firstPosition: number;
  lastPosition: number;
  firstSequence: number;
}

/** The runs of what was stored, in the order of the stream. */
export function runsOf(stored: readonly Stored[]): Run[] {
  const runs: Run[] = [];
  for (const { position, sequence } of stored) {
    const at = Number(position);
    const run = runs.at(-1);
    const isNext = run && at === run.lastPosition + 1 && sequence === run.firstSequence + (at - run.firstPosition);
    if (isNext) run.lastPosition = at;
    else runs.push({ firstPosition: at, lastPosition: at, firstSequence: sequence });
  }
  return runs;
}
