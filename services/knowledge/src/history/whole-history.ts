import { CommentMade, describe, type Fact, type JournalKind } from '@integras/contracts';
import type { Ledger } from '@integras/messaging';

/** Nothing that people write has more; the ledger gives a thousand where nobody says. */
const everything = 100_000;

/** Comments are read where they stand. */
const commented = `.${describe(CommentMade).entity}.`;

/** The facts of all journals that tell of one thing, but for what was said of it, oldest first. */
export async function wholeHistory(ledger: Ledger, id: string, ...kinds: JournalKind[]): Promise<Fact[]> {
  const journals = await Promise.all(kinds.map((kind) => ledger.history({ kind, id }, { limit: everything })));
  return journals
    .flat()
    .filter(({ type }) => !type.includes(commented))
    .toSorted((one, other) =>
      one.recordedtime < other.recordedtime ? -1 : one.recordedtime > other.recordedtime ? 1 : 0,
    );
}
