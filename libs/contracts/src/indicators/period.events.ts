import { event } from '../event.js';
import { IsCountry, IsDay, IsId, IsLine } from '../formats.js';

const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';
const period = '7d1f3a5c-2b4e-4d6f-8a9b-0c1d2e3f4a5b';

@event({
  service: 'indicators',
  journal: 'project',
  entity: 'period',
  verb: 'opened',
  readers: 'partnership',
  summary: 'A reporting period was opened.',
  example: { period, project, name: 'First half of 2026', from: '2026-01-01', until: '2026-06-30' },
})
export class PeriodOpened {
  @IsId() period!: string;
  @IsId() project!: string;
  @IsLine() name!: string;
  @IsDay() from!: string;
  @IsDay() until!: string;
}

@event({
  service: 'indicators',
  journal: 'project',
  entity: 'period',
  verb: 'locked',
  readers: 'partnership',
  summary:
    'A reporting period was locked: its figures are those known at that instant, what is recorded later is late.',
  example: { period, project },
})
export class PeriodLocked {
  @IsId() period!: string;
  @IsId() project!: string;
}

@event({
  service: 'indicators',
  journal: 'project',
  entity: 'period',
  verb: 'verified',
  readers: 'partnership',
  summary: "A country's figures of a reporting period were verified.",
  example: { period, project, verifiedCountry: 'IT' },
})
export class PeriodVerified {
  @IsId() period!: string;
  @IsId() project!: string;
  @IsCountry() verifiedCountry!: string;
}

@event({
  service: 'indicators',
  journal: 'project',
  entity: 'release',
  verb: 'published',
  readers: 'public',
  summary: 'The figures of a reporting period were released to the public; a release never changes.',
  example: { release: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', period, project },
})
export class ReleasePublished {
  @IsId() release!: string;
  @IsId() period!: string;
  @IsId() project!: string;
}
