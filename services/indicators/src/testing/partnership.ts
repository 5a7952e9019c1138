import { randomUUID } from 'node:crypto';
import {
  describe as describeEvent,
  type EntryCharacteristics,
  type EventClass,
  type Exit,
  ExpenditureRecorded,
  type ExpenditureRecord,
  type FollowUpRecord,
  FeedbackGiven,
  type FeedbackRecord,
  FollowUpRecorded,
  MilestonePlanned,
  MilestoneReached,
  type MilestoneSnapshot,
  OutcomeRecorded,
  PartnerJoined,
  type OutcomeRecord,
  ParticipantEnrolled,
  ParticipantExited,
  type ParticipantSnapshot,
  PilotDescribed,
  type PilotDescription,
  PilotPlanned,
  ProjectOpened,
  SupportGiven,
  type SupportRecord,
  TerritoryAdded,
} from '@integras/contracts';
import type { Said } from './indicators-under-test.js';

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** The pseudonym of the n-th person of a test. */
export function person(n: number): string {
  let rest = n;
  return Array.from({ length: 26 }, () => {
    const letter = letters[rest % letters.length]!;
    rest = Math.floor(rest / letters.length);
    return letter;
  }).join('');
}

export function said<D extends object>(event: EventClass<D>, entity: string, data: D, pilot?: string): Said {
  const { journal: kind } = describeEvent(event);
  const id = pilot ?? (data as { project: string }).project;
  return { event, data, entity, time: '2025-06-01T10:00:00.000Z', journal: { kind, id }, ...(pilot && { pilot }) };
}

/** States what happens in a project, and remembers what stands, as the pilots service would. */
export class Partnership {
  readonly project = randomUUID();

  opened(name = 'A project'): Said {
    const { project } = this;
    return said(ProjectOpened, project, {
      project,
      code: 'P',
      name,
      startsOn: '2024-01-01',
      endsOn: '2027-12-31',
      currency: 'EUR',
    });
  }

  joined(name: string, country: string, lead = false): Said {
    const { project } = this;
    const partner = randomUUID();
    return said(PartnerJoined, partner, {
      partner,
      project,
      code: name.toUpperCase(),
      name,
      kind: 'ngo',
      country,
      lead,
    });
  }

  territory(territory: string, country: string, name: string): Said {
    const { project } = this;
    return said(TerritoryAdded, territory, { territory, project, code: 'T', name, country, timeZone: 'Europe/Rome' });
  }
}

const description: PilotDescription = describeEvent(PilotPlanned).example.description;

/** A pilot of a partnership and what is stated about it. */
export class Pilot {
  readonly id = randomUUID();
  description: PilotDescription;

  constructor(
    private readonly project: string,
    given: Partial<PilotDescription>,
  ) {
    this.description = { ...description, ...given };
  }

  planned(): Said {
    return this.fact(PilotPlanned, this.id, { pilot: this.id, project: this.project, description: this.description });
  }

  described(changes: Partial<PilotDescription>): Said {
    const before = this.description;
    this.description = { ...before, ...changes };
    return this.fact(PilotDescribed, this.id, { pilot: this.id, before, after: this.description });
  }

  enrolled(
    who: string,
    given: { on?: string; entry?: Partial<EntryCharacteristics> } = {},
  ): Said & { snapshot: ParticipantSnapshot } {
    const entry: EntryCharacteristics = {
      gender: 'female',
      ageBand: '18_29',
      employment: 'unemployed',
      ...given.entry,
    };
    const snapshot: ParticipantSnapshot = { person: who, enrolledOn: given.on ?? '2025-03-03', entry };
    const participant = randomUUID();
    return { ...this.fact(ParticipantEnrolled, participant, { participant, after: snapshot }), snapshot };
  }

  exited(participant: string, before: ParticipantSnapshot, exit: Exit): Said {
    return this.fact(ParticipantExited, participant, { participant, before, after: { ...before, exit } });
  }

  outcome(participant: string, given: Partial<OutcomeRecord>): Said {
    const outcome = randomUUID();
    const after: OutcomeRecord = { participant, track: 'employment', kind: 'earnings', on: '2025-06-01', ...given };
    return this.fact(OutcomeRecorded, outcome, { outcome, after });
  }

  followUp(participant: string, given: Partial<FollowUpRecord>): Said {
    const followUp = randomUUID();
    const after: FollowUpRecord = {
      participant,
      point: 'six_months',
      on: '2025-06-01',
      result: 'done',
      employment: 'employed',
      ...given,
    };
    return this.fact(FollowUpRecorded, followUp, { followUp, after });
  }

  support(participant: string, given: Partial<SupportRecord>): Said {
    const support = randomUUID();
    const after: SupportRecord = { participant, track: 'mentoring', on: '2025-04-11', hours: '1.5', ...given };
    return this.fact(SupportGiven, support, { support, after });
  }

  spent(amount: number, given: Partial<ExpenditureRecord> & { currency?: string } = {}): Said {
    const { currency = 'EUR', ...rest } = given;
    const expenditure = randomUUID();
    const after: ExpenditureRecord = { on: '2025-05-02', money: { amount, currency }, category: 'staff', ...rest };
    return this.fact(ExpenditureRecorded, expenditure, { expenditure, after });
  }

  feedback(given: Partial<FeedbackRecord>): Said {
    const feedback = randomUUID();
    const after: FeedbackRecord = { feedbackRound: this.id, on: '2025-05-02', ...given };
    return this.fact(FeedbackGiven, feedback, { feedback, after });
  }

  milestonePlanned(baselineOn = '2025-05-14'): Said & { snapshot: MilestoneSnapshot } {
    const milestone = randomUUID();
    const snapshot: MilestoneSnapshot = { title: 'Staff trained', baselineOn, dueOn: baselineOn, state: 'planned' };
    return { ...this.fact(MilestonePlanned, milestone, { milestone, after: snapshot }), snapshot };
  }

  milestoneReached(milestone: string, before: MilestoneSnapshot, reachedOn: string): Said {
    return this.fact(MilestoneReached, milestone, {
      milestone,
      before,
      after: { ...before, state: 'reached', reachedOn },
    });
  }

  fact<D extends object>(event: EventClass<D>, entity: string, data: D): Said {
    return said(event, entity, data, this.id);
  }
}
