import { problem } from '@integras/service-kit';
import type { DefinitionState } from './definition.entity.js';

/** The refusal of a code, or of a version of it, that there is not. */
export const unknownCode = (code: string) =>
  problem('unknown-indicator', 404, 'No such indicator', `There is no indicator ${code}.`, [
    { field: 'indicator', reason: `${code} is not the code of an indicator` },
  ]);

const reasons: Partial<Record<DefinitionState, string>> = {
  offered: 'comes with the product and is counted when somebody adopts it',
  filling: 'is being counted from the beginning and has figures soon',
  listed: 'is listed for its code and name: no event supports it yet',
};

/** The refusal of an indicator that has no figures. */
export const noFigures = (code: string, state: DefinitionState) =>
  problem('no-figures', 422, 'No figures', `${code} ${reasons[state]}.`, [
    { field: 'indicator', reason: `${code} ${reasons[state]}` },
  ]);

/** The refusal of what needs an indicator that is in use. */
export const retired = (code: string) =>
  problem('indicator-retired', 409, 'The indicator is retired', `${code} is retired.`, [
    { field: 'indicator', reason: `${code} is retired: it has to be taken back into use first` },
  ]);
