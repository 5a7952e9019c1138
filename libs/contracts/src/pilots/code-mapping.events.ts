import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import {
  type ComparabilityGrade,
  comparabilityGrades,
  type MappedAttribute,
  mappedAttributes,
} from '../code-lists/harmonisation.js';
import { event } from '../event.js';
import { IsCountry, IsId, IsLine, IsProse } from '../formats.js';
import { EvidenceLink } from './milestone.events.js';

const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';
const codeMapping = '1f2e3d4c-5b6a-4978-8c9d-0a1b2c3d4e5f';
const about = { service: 'pilots', journal: 'project', entity: 'code-mapping', readers: 'partnership' } as const;

/** A national category and the common code that stands for it. */
export class MappedCategory {
  /** As the national list, and files that are imported, write it. */
  @IsLine() national!: string;
  /** Absent where no common code says anything of it: it becomes an unknown value. */
  @IsOptional() @IsLine(40) common?: string;
  @IsIn(comparabilityGrades) grade!: ComparabilityGrade;
  /** What the common code does not say any more; needed unless it says all of it. */
  @IsOptional() @IsLine(500) loss?: string;
}

/** How a national list of categories becomes the common one. */
export class CodeMappingSnapshot {
  @IsCountry() country!: string;
  @IsIn(mappedAttributes) attribute!: MappedAttribute;
  /** What the national list is called. */
  @IsLine() list!: string;
  @IsOptional() @ValidateNested() @Type(() => EvidenceLink) source?: EvidenceLink;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => MappedCategory)
  entries!: MappedCategory[];
  /** The least grade of its entries. */
  @IsIn(comparabilityGrades) grade!: ComparabilityGrade;
}

const made: CodeMappingSnapshot = {
  country: 'IT',
  attribute: 'isced',
  list: 'Titolo di studio',
  source: { url: 'https://example.org/titoli', title: 'The national classification' },
  entries: [
    { national: 'Licenza media', common: '2', grade: 'exact' },
    { national: 'Diploma', common: '3', grade: 'broad', loss: 'Of three and of five years are one.' },
  ],
  grade: 'broad',
};

@event({
  ...about,
  verb: 'made',
  summary: 'It was laid down which common codes stand for the categories of a national list.',
  example: { codeMapping, project, after: made },
})
export class CodeMappingMade {
  @IsId() codeMapping!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => CodeMappingSnapshot) after!: CodeMappingSnapshot;
}

@event({
  ...about,
  verb: 'corrected',
  summary: 'A mapping of a national list has a new version, with the reason.',
  example: {
    codeMapping,
    project,
    before: made,
    after: { ...made, entries: [made.entries[0]!], grade: 'exact' },
    reason: 'Diplomas are told apart now.',
  },
})
export class CodeMappingCorrected {
  @IsId() codeMapping!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => CodeMappingSnapshot) before!: CodeMappingSnapshot;
  @ValidateNested() @Type(() => CodeMappingSnapshot) after!: CodeMappingSnapshot;
  @IsProse(2000) reason!: string;
}

@event({
  ...about,
  verb: 'voided',
  summary: 'A mapping of a national list was taken back.',
  example: { codeMapping, project, before: made, reason: 'The list is not used any more.' },
})
export class CodeMappingVoided {
  @IsId() codeMapping!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => CodeMappingSnapshot) before!: CodeMappingSnapshot;
  @IsProse(2000) reason!: string;
}
