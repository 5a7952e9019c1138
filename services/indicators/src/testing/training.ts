import { randomUUID } from 'node:crypto';
import {
  AssessmentAnswered,
  AssessmentCorrected,
  type AssessmentSnapshot,
  AssessmentVoided,
  describe as describeEvent,
  type EventClass,
  ParticipationBegun,
  ParticipationChanged,
  type ParticipationSnapshot,
  ParticipationVoided,
  SchemeDescribed,
  type SchemeDescription,
  SchemePlanned,
  SessionCancelled,
  SessionScheduled,
} from '@integras/contracts';
import type { Said } from './indicators-under-test.js';

const description: SchemeDescription = describeEvent(SchemePlanned).example.after;
const plan = describeEvent(SessionScheduled).example.after;

/** A participation as it stands. */
export interface Taking {
  id: string;
  after: ParticipationSnapshot;
  said: Said;
}

/** Answers as they stand. */
export interface Answers {
  id: string;
  after: AssessmentSnapshot;
  said: Said;
}

/** A training of a project and what is stated about it, as the trainings service would. */
export class Training {
  readonly id = randomUUID();
  description: SchemeDescription;

  constructor(
    private readonly project: string,
    given: Partial<SchemeDescription>,
  ) {
    this.description = { ...description, ...given };
  }

  get joint(): boolean {
    return new Set(this.description.organisers.map(({ country }) => country)).size > 1;
  }

  planned(): Said {
    return this.fact(SchemePlanned, this.id, { scheme: this.id, project: this.project, after: this.description });
  }

  described(changes: Partial<SchemeDescription>): Said {
    const before = this.description;
    this.description = { ...before, ...changes };
    return this.fact(SchemeDescribed, this.id, {
      scheme: this.id,
      project: this.project,
      before,
      after: this.description,
    });
  }

  scheduled(day: string): Said {
    const session = randomUUID();
    return this.fact(SessionScheduled, session, {
      session,
      scheme: this.id,
      after: { ...plan, startsAt: `${day}T09:00`, endsAt: `${day}T16:30` },
    });
  }

  cancelled(session: string): Said {
    return this.fact(SessionCancelled, session, { session, scheme: this.id, before: plan });
  }

  attended(attendee: string, given: Partial<ParticipationSnapshot> = {}): Taking {
    const id = randomUUID();
    const after: ParticipationSnapshot = {
      scheme: this.id,
      attendee,
      stakeholder: { kind: 'public_body', country: 'SI' },
      kind: this.description.kind,
      joint: this.joint,
      sessions: 1,
      hours: '7.5',
      on: '2025-05-05',
      ...given,
    };
    return { id, after, said: this.fact(ParticipationBegun, id, { participation: id, after }) };
  }

  changed(taking: Taking, changes: Partial<ParticipationSnapshot>): Said {
    const { id, after: before } = taking;
    // Whether it is completed is told anew each time.
    const { completedOn: _, ...kept } = before;
    taking.after = { ...kept, ...changes };
    return this.fact(ParticipationChanged, id, { participation: id, before, after: taking.after });
  }

  voided({ id, after: before }: Taking): Said {
    return this.fact(ParticipationVoided, id, { participation: id, before });
  }

  /** Both ends of one comparison have its id. */
  assessed(comparison: string, given: Pick<AssessmentSnapshot, 'moment'> & Partial<AssessmentSnapshot>): Answers {
    const id = randomUUID();
    const after: AssessmentSnapshot = {
      scheme: this.id,
      questionSet: this.id,
      version: 1,
      comparison,
      attendee: comparison,
      stakeholder: { kind: 'public_body', country: 'SI' },
      on: given.moment === 'before' ? '2025-05-05' : '2025-05-06',
      answers: [],
      ...given,
    };
    return { id, after, said: this.fact(AssessmentAnswered, id, { assessment: id, after }) };
  }

  reassessed(answers: Answers, changes: Pick<AssessmentSnapshot, 'score'>): Said {
    const { id, after: before } = answers;
    const { score: _, ...kept } = before;
    answers.after = { ...kept, ...changes };
    return this.fact(AssessmentCorrected, id, { assessment: id, before, after: answers.after });
  }

  unassessed({ id, after: before }: Answers): Said {
    return this.fact(AssessmentVoided, id, { assessment: id, before });
  }

  fact<D extends object>(event: EventClass<D>, entity: string, data: D): Said {
    const { project, id } = this;
    const { country } = this.description;
    return { event, data, entity, time: '2025-06-01T10:00:00.000Z', journal: { kind: 'scheme', id }, project, country };
  }
}
