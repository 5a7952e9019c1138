import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { type Theme, themes } from '../code-lists/partnership.js';
import { event } from '../event.js';
import { IsCountry, IsDay, IsId, IsLine, IsProse } from '../formats.js';
import { EvidenceLink } from '../pilots/milestone.events.js';
import { AreLines, AreProse, type Texts } from '../texts.js';

const initiative = '6a1d0c3e-2b4f-4e5a-9c7d-8f1e2d3c4b5a';
const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';
const about = { service: 'knowledge', journal: 'item', entity: 'initiative', readers: 'partnership' } as const;

/** An initiative that the project does not fund and follows all the same, beside its pilots. */
export class InitiativeText {
  @AreLines() title!: Texts;
  /** Which organisation runs it; never a person. */
  @IsLine() ledBy!: string;
  /** Where it acts. */
  @IsId() territory!: string;
  @IsCountry() country!: string;
  @IsDay() since!: string;
  /** For whom. */
  @AreLines(500) targetGroup!: Texts;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(9) @ArrayUnique() @IsIn(themes, { each: true }) themes!: Theme[];
  /** What is learnt from it so far, as Markdown. */
  @IsOptional() @AreProse() learnt?: Texts;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => EvidenceLink)
  links?: EvidenceLink[];
}

const text: InitiativeText = {
  title: { en: 'Neighbours who share a kitchen', de: 'Nachbarn teilen eine Küche' },
  ledBy: 'Parish of San Donato',
  territory: '0c4c2d8e-3c57-4f0e-8d69-3f6f9f5d7a12',
  country: 'IT',
  since: '2023-09-01',
  targetGroup: { en: 'Families who have left reception' },
  themes: ['social_inclusion', 'housing'],
  learnt: { en: 'Who cooks together hears of flats before they are advertised.' },
  links: [{ url: 'https://example.org/kitchen', title: 'Its page' }],
};

@event({
  ...about,
  verb: 'registered',
  summary: 'An initiative that the project does not fund is followed from now on.',
  example: { initiative, project, after: text },
})
export class InitiativeRegistered {
  @IsId() initiative!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => InitiativeText) after!: InitiativeText;
}

@event({
  ...about,
  verb: 'described',
  summary: 'What is known of an initiative, or learnt from it, was changed.',
  example: { initiative, project, before: text, after: { ...text, themes: ['social_inclusion'] } },
})
export class InitiativeDescribed {
  @IsId() initiative!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => InitiativeText) before!: InitiativeText;
  @ValidateNested() @Type(() => InitiativeText) after!: InitiativeText;
}

@event({
  ...about,
  verb: 'ended',
  summary: 'An initiative has ended; said again, on another day.',
  example: { initiative, project, on: '2025-05-31' },
})
export class InitiativeEnded {
  @IsId() initiative!: string;
  @IsId() project!: string;
  /** Its last day. */
  @IsDay() on!: string;
}

@event({
  ...about,
  verb: 'withdrawn',
  summary: 'An initiative is followed no more, with the reason.',
  example: { initiative, project, reason: 'It has become a pilot.' },
})
export class InitiativeWithdrawn {
  @IsId() initiative!: string;
  @IsId() project!: string;
  @IsProse(2000) reason!: string;
}
