import { problem } from '@integras/service-kit';

/** How many bytes the files of a project have, and may have, together. */
export interface Room {
  used: number;
  allowed: number;
}

/** @throws Refusal 409 where a file leaves a project with more than it may have */
export function requireRoom({ used, allowed }: Room, bytes: number): void {
  if (used <= allowed) return;
  const [before, after] = [inMegabytes(used - bytes), inMegabytes(used)];
  throw problem(
    'attachment-no-room',
    409,
    'The project has no room for this file',
    `Its files have ${before} of the ${inMegabytes(allowed)} that they may have together.`,
    [{ field: 'content', reason: `would make it ${after} of ${inMegabytes(allowed)}` }],
  );
}

const inMegabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
