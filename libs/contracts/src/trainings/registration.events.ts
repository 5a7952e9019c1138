import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { type PartnerKind, partnerKinds } from '../code-lists/partnership.js';
import { event } from '../event.js';
import { IsCountry, IsId } from '../formats.js';
import { Pseudonymous } from '../pseudonymous.js';

const of = {
  registration: '0f3e9d2c-1b5a-4c7d-9e8f-7a6b5c4d3e21',
  scheme: '4b8b1c52-0c1e-4a57-9b1b-3d9f6f1c7a01',
  session: '6d2f7c11-5b1f-4f3e-8a34-2e5d8c9b0a11',
  attendee: '9a8b7c6d-5e4f-4a3b-8c1d-0e9f8a7b6c51',
};

/** What is known of an attendee as a stakeholder: never who they are. */
export class Stakeholder {
  /** The kind of their organisation. */
  @IsIn(partnerKinds) kind!: PartnerKind;
  @IsCountry() country!: string;
  /** When their organisation is in the partnership. */
  @IsOptional() @IsId() partner?: string;
}

const stakeholder: Stakeholder = { kind: 'public_body', country: 'SI' };

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'registration',
  verb: 'made',
  summary: 'Somebody registered for a session of a training.',
  example: { ...of, stakeholder, state: 'registered' },
})
export class RegistrationMade {
  @IsId() @Pseudonymous() registration!: string;
  @IsId() scheme!: string;
  @IsId() session!: string;
  /** The same in all trainings of a project. */
  @IsId() @Pseudonymous() attendee!: string;
  @ValidateNested() @Type(() => Stakeholder) stakeholder!: Stakeholder;
  /** `waiting` when the session was full. */
  @IsIn(['registered', 'waiting']) state!: 'registered' | 'waiting';
}

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'registration',
  verb: 'promoted',
  summary: 'Somebody who was waiting for a session has a place.',
  example: of,
})
export class RegistrationPromoted {
  @IsId() @Pseudonymous() registration!: string;
  @IsId() scheme!: string;
  @IsId() session!: string;
  @IsId() @Pseudonymous() attendee!: string;
}

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'registration',
  verb: 'cancelled',
  summary: 'Somebody does not come to a session of a training.',
  example: of,
})
export class RegistrationCancelled {
  @IsId() @Pseudonymous() registration!: string;
  @IsId() scheme!: string;
  @IsId() session!: string;
  @IsId() @Pseudonymous() attendee!: string;
}
