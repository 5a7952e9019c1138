import type { Definition } from '../../definition.js';

/** The wording could not be read in the Official Journal yet. */
export const amif = {
  source: 'Regulation (EU) 2021/1147, Annex VIII',
  verified: false,
} satisfies Partial<Definition>;

/** Whose integration the fund supports; where it was not recorded, a case is counted apart. */
export const isThirdCountryNational = "entry.thirdCountryNational != 'false'";
export const isNationalityMissing = "entry.thirdCountryNational == ''";
