import { problem } from '@integras/service-kit';

/** @returns the refusal of a code, or of a version of it, that has no figures */
export const unknownCode = (code: string) =>
  problem('unknown-indicator', 404, 'No such indicator', `There is no indicator ${code}.`, [
    { field: 'indicator', reason: `${code} is not the code of an indicator` },
  ]);
