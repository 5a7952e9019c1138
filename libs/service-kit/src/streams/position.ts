import type { Epoch } from '@integras/messaging';

/** A place in a stream: the message read last, and the epoch it was published in. Sequence 0 is before the first. */
export interface Position {
  epoch: string;
  sequence: number;
}

/** A reader's place in everything it reads, by stream. */
export type Positions = Map<string, Position>;

export const beginning: Position = { epoch: '', sequence: 0 };

/** A stream as its server describes it: which messages there are, and in which epochs they were published. */
export interface Extent {
  epochs: readonly Epoch[];
  last: number;
}

/** The position after the newest message. */
export function endOf({ epochs, last }: Extent): Position {
  const epoch = epochs.findLast(({ from }) => from <= last)?.epoch;
  return epoch && last > 0 ? { epoch, sequence: last } : beginning;
}

/**
 * The last position that both the reader's past and the stream as it is now have in common. It is the position
 * itself unless the stream lost what the reader has read: its tail, or all of it when it was made anew.
 */
export function commonWith({ epochs, last }: Extent, position: Position): Position {
  if (position.sequence === 0) return position;
  const index = epochs.findIndex(({ epoch }) => epoch === position.epoch);
  if (index < 0) return beginning;
  const end = Math.min(last, (epochs[index + 1]?.from ?? Infinity) - 1);
  if (position.sequence <= end) return position;
  return end >= epochs[index]!.from ? { epoch: position.epoch, sequence: end } : endOf({ epochs, last: end });
}
