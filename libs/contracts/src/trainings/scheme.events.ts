import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type TrainingKind, trainingKinds } from '../code-lists/trainings.js';
import { event } from '../event.js';
import { IsCode, IsCountry, IsDay, IsDecimal, IsId, IsLine, IsProse } from '../formats.js';

const scheme = '4b8b1c52-0c1e-4a57-9b1b-3d9f6f1c7a01';

/** A partner organisation that organises a training. */
export class Organiser {
  @IsId() partner!: string;
  @IsCountry() country!: string;
}

/** What a participation needs to count as completed; without a rule, one session attended. */
export class CompletionRule {
  /** So many sessions attended. */
  @IsOptional() @IsInt() @Min(1) @Max(1_000) sessions?: number;
  /** So many hours attended. */
  @IsOptional() @IsDecimal() hours?: string;
}

/** What a training scheme is: one or more sessions that belong together. */
export class SchemeDescription {
  @IsCode() code!: string;
  @IsLine() title!: string;
  @IsIn(trainingKinds) kind!: TrainingKind;
  /** For whom, what it is to bring about. */
  @IsOptional() @IsProse(5_000) aims?: string;
  /** Where it is hosted. */
  @IsId() territory!: string;
  @IsCountry() country!: string;
  /** It is joint when they come from at least two countries (RCO81, RCO85). The first answers for it. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => Organiser)
  organisers!: Organiser[];
  @ValidateNested() @Type(() => CompletionRule) completion!: CompletionRule;
}

const description: SchemeDescription = {
  code: 'TR-VIENNA-VISIT',
  title: 'Study visit: shared flats in Vienna',
  kind: 'study_visit',
  territory: '0c4c2d8e-3c57-4f0e-8d69-3f6f9f5d7a12',
  country: 'AT',
  organisers: [
    { partner: '2f1f5f7e-44ab-4b35-8f0b-7a9d6d2f3b22', country: 'AT' },
    { partner: '2f1f5f7e-44ab-4b35-8f0b-7a9d6d2f3b21', country: 'IT' },
  ],
  completion: { sessions: 2 },
};

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'scheme',
  verb: 'planned',
  readers: 'public',
  summary: 'A transnational training was planned.',
  example: { scheme, project: '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01', after: description },
})
export class SchemePlanned {
  @IsId() scheme!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => SchemeDescription) after!: SchemeDescription;
}

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'scheme',
  verb: 'described',
  readers: 'public',
  summary: 'The description of a transnational training was changed.',
  example: {
    scheme,
    project: '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01',
    before: description,
    after: { ...description, title: 'Study visit: shared flats and mentors in Vienna' },
  },
})
export class SchemeDescribed {
  @IsId() scheme!: string;
  @IsId() project!: string;
  @ValidateNested() @Type(() => SchemeDescription) before!: SchemeDescription;
  @ValidateNested() @Type(() => SchemeDescription) after!: SchemeDescription;
}

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'scheme',
  verb: 'closed',
  readers: 'public',
  summary: 'A transnational training is over: no more sessions and registrations.',
  example: { scheme, project: '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01' },
})
export class SchemeClosed {
  @IsId() scheme!: string;
  @IsId() project!: string;
}

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'scheme',
  verb: 'cancelled',
  readers: 'public',
  summary: 'A transnational training does not take place. Each of its sessions was cancelled before.',
  example: { scheme, project: '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01', reason: 'The host withdrew.' },
})
export class SchemeCancelled {
  @IsId() scheme!: string;
  @IsId() project!: string;
  @IsOptional() @IsProse(500) reason?: string;
}

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'scheme',
  verb: 'follow-up-opened',
  readers: 'partnership',
  summary: 'The follow-up questions of a training are open: whoever took part is asked what has stayed.',
  example: {
    scheme,
    project: '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01',
    title: 'Housing after reception',
    from: '2026-08-06',
    to: '2026-11-06',
  },
})
export class SchemeFollowUpOpened {
  @IsId() scheme!: string;
  @IsId() project!: string;
  /** What the training is called. */
  @IsLine() title!: string;
  /** The first and the last day on which the questions are answered, at the place of the training. */
  @IsDay() from!: string;
  @IsDay() to!: string;
}
