import { Type } from 'class-transformer';
import { IsInt, Matches, Min, ValidateNested } from 'class-validator';
import { event } from '../event.js';
import { IsId, IsLine, IsProse } from '../formats.js';

const indicator = '5a0f2c7e-94b1-4c1d-8f5e-6d2b7a9c3e10';

/** A name in every language the product speaks. */
export class IndicatorName {
  @IsLine() en!: string;
  @IsLine() de!: string;
}

/** The code of an indicator, as in `INT-P05` or `EECO02`. */
export const indicatorCodePattern = /^[A-Z][A-Z0-9.-]{1,39}$/;

@event({
  service: 'indicators',
  journal: 'indicator',
  entity: 'definition',
  verb: 'defined',
  readers: 'partnership',
  summary: 'An indicator was defined, or defined anew: from then on it is counted by this version.',
  example: {
    indicator,
    code: 'ACME-01',
    version: 1,
    name: { en: 'Participants with a mentor', de: 'Teilnehmende mit Mentorin oder Mentor' },
    unit: 'persons',
  },
})
export class DefinitionDefined {
  @IsId() indicator!: string;
  @Matches(indicatorCodePattern) code!: string;
  @IsInt() @Min(1) version!: number;
  @ValidateNested() @Type(() => IndicatorName) name!: IndicatorName;
  @IsLine(40) unit!: string;
}

@event({
  service: 'indicators',
  journal: 'indicator',
  entity: 'definition',
  verb: 'retired',
  readers: 'partnership',
  summary:
    'An indicator was retired: it stands in no list any more, and its figures are told as they were known at that instant.',
  example: { indicator, code: 'ACME-01', reason: 'The programme asks for it no more.' },
})
export class DefinitionRetired {
  @IsId() indicator!: string;
  @Matches(indicatorCodePattern) code!: string;
  @IsProse(2000) reason!: string;
}

@event({
  service: 'indicators',
  journal: 'indicator',
  entity: 'definition',
  verb: 'resumed',
  readers: 'partnership',
  summary: 'A retired indicator was taken back into use: its figures are told as they are again.',
  example: { indicator, code: 'ACME-01', reason: 'The final report needs it after all.' },
})
export class DefinitionResumed {
  @IsId() indicator!: string;
  @Matches(indicatorCodePattern) code!: string;
  @IsProse(2000) reason!: string;
}
