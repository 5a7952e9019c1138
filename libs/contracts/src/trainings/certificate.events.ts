import { IsIn } from 'class-validator';
import { type RevocationCause, revocationCauses } from '../code-lists/trainings.js';
import { event } from '../event.js';
import { IsDay, IsId } from '../formats.js';
import { Pseudonymous } from '../pseudonymous.js';

const of = {
  certificate: '7c8d9e0f-1a2b-4c3d-8e4f-5a6b7c8d9ea1',
  participation: '2d3e4f5a-6b7c-4d8e-9fa0-1b2c3d4e5f71',
  scheme: '4b8b1c52-0c1e-4a57-9b1b-3d9f6f1c7a01',
  attendee: '9a8b7c6d-5e4f-4a3b-8c1d-0e9f8a7b6c51',
};

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'certificate',
  verb: 'issued',
  summary: 'A completed participation in a training was certified. Neither the name nor the verification code is told.',
  example: { ...of, on: '2026-05-06' },
})
export class CertificateIssued {
  @IsId() @Pseudonymous() certificate!: string;
  @IsId() @Pseudonymous() participation!: string;
  @IsId() scheme!: string;
  @IsId() @Pseudonymous() attendee!: string;
  @IsDay() on!: string;
}

@event({
  service: 'trainings',
  journal: 'scheme',
  entity: 'certificate',
  verb: 'revoked',
  summary: 'A certificate is not valid any more: it was withdrawn, or the participation is no longer completed.',
  example: { ...of, cause: 'completion_voided' },
})
export class CertificateRevoked {
  @IsId() @Pseudonymous() certificate!: string;
  @IsId() @Pseudonymous() participation!: string;
  @IsId() scheme!: string;
  @IsId() @Pseudonymous() attendee!: string;
  @IsIn(revocationCauses) cause!: RevocationCause;
}
