import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { type SolutionKind, solutionKinds } from '../code-lists/knowledge.js';
import { type Theme, themes } from '../code-lists/partnership.js';
import { event } from '../event.js';
import { AreIds, IsCountry, IsId, IsProse } from '../formats.js';
import { Money } from '../pilots/pilot.events.js';
import { AreLines, AreProse, type Texts } from '../texts.js';

const practice = '2d7e6b90-1c4f-4a3d-8e52-7b9f0c6d5a31';
const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';

/** A practice that works, told so that others can take it over. Longer texts are Markdown. */
export class PracticeText {
  @AreLines() title!: Texts;
  @IsIn(solutionKinds) solution!: SolutionKind;
  @IsIn(themes) theme!: Theme;
  /** Where it is practised. */
  @IsId() territory!: string;
  @IsCountry() country!: string;
  /** For whom. */
  @AreLines(500) targetGroup!: Texts;
  /** How it is done. */
  @AreProse() method!: Texts;
  @AreProse() results!: Texts;
  /** What has to be there for it to work elsewhere. */
  @AreProse() conditions!: Texts;
  /** What it costs in a year, in minor units. */
  @IsOptional() @ValidateNested() @Type(() => Money) yearlyCosts?: Money;
  /** The pilots that tested it. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @AreIds() pilots?: string[];
}

const text: PracticeText = {
  title: { en: 'A guarantee fund for first tenancies', de: 'Ein Garantiefonds für die erste Miete' },
  solution: 'tool',
  theme: 'housing',
  territory: '0c4c2d8e-3c57-4f0e-8d69-3f6f9f5d7a12',
  country: 'IT',
  targetGroup: { en: 'People who leave reception with a job' },
  method: { en: 'The municipality stands surety for **six months**.' },
  results: { en: 'Owners let again to tenants of the fund.' },
  conditions: { en: 'An association of owners that can sign an agreement.' },
  yearlyCosts: { amount: 2_500_000, currency: 'EUR' },
  pilots: ['7c9e6679-7425-40de-944b-e07fc1f90ae7'],
};

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'practice',
  verb: 'drafted',
  readers: 'partnership',
  summary: 'A good practice was drafted.',
  example: { practice, project, after: text },
})
export class PracticeDrafted {
  @IsId() practice!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => PracticeText) after!: PracticeText;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'practice',
  verb: 'revised',
  readers: 'partnership',
  summary: 'What a good practice says was changed.',
  example: { practice, project, before: text, after: { ...text, theme: 'social_inclusion' } },
})
export class PracticeRevised {
  @IsId() practice!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => PracticeText) before!: PracticeText;
  @ValidateNested() @Type(() => PracticeText) after!: PracticeText;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'practice',
  verb: 'published',
  readers: 'public',
  summary: 'A good practice was published; published again, it reads otherwise.',
  example: { practice, project, text },
})
export class PracticePublished {
  @IsId() practice!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => PracticeText) text!: PracticeText;
}

@event({
  service: 'knowledge',
  journal: 'item',
  entity: 'practice',
  verb: 'withdrawn',
  readers: 'public',
  summary: 'A published practice is no longer held to be good, with the reason.',
  example: { practice, project, reason: 'The fund was closed.' },
})
export class PracticeWithdrawn {
  @IsId() practice!: string;
  @IsId() project!: string;
  @IsProse(2000) reason!: string;
}
