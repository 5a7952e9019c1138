import { type AssessmentMoment, type AssessmentSnapshot } from '@integras/contracts';
import { type At, CLOCK, type Clock, Ledger, type Rows } from '@integras/messaging';
import {
  type Caller,
  type CommandContext,
  KnownTerritory,
  notFound,
  problem,
  requireVersion,
} from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RegistrationRow, registrationShelf } from '../registrations/registration.entity.js';
import { type SchemeRow, schemeShelf } from '../schemes/scheme.entity.js';
import { SessionRow, sessionShelf } from '../sessions/session.entity.js';
import { answer, assessmentId, type AssessmentStep, correct, takeBack } from './assessment.js';
import { AssessmentRow, assessmentShelf } from './assessment.entity.js';
import type { CorrectAnswers, EnterAnswers, VoidAnswers } from './assessment.requests.js';
import { dayAt } from './moments.js';
import { questionSetShelf } from './question-set.entity.js';
import { QuestionSets, type SetAndScheme } from './question-sets.service.js';
import type { GivenAnswer } from './scoring.js';

/** Answers as those who organise the training see them; without a snapshot they were taken back. */
export interface ShownAssessment {
  id: string;
  attendee: string;
  moment: AssessmentMoment;
  snapshot: AssessmentSnapshot | null;
  version: number;
}

/** Answers to a version at a moment; today when there is no day. */
export interface Given {
  moment: AssessmentMoment;
  version: number;
  on?: string;
  answers: readonly GivenAnswer[];
}

/** Which answers are changed by whom, and the version they read. */
interface Changing {
  id: string;
  caller: Caller;
  context: CommandContext;
  ifMatch: number | undefined;
}

@Injectable()
export class Assessments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly questionSets: QuestionSets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** To a question set, one by one, those taken back too. */
  async list(questionSet: string, caller: Caller): Promise<ShownAssessment[]> {
    await this.questionSets.readable(questionSet, caller, 'attendee.read');
    const rows = await this.dataSource.manager.find(AssessmentRow, { where: { questionSet }, order: { id: 'ASC' } });
    return rows.map(shown);
  }

  /** What was given on paper, by who organises the training. */
  async enter(
    id: string,
    { registration, ...given }: EnterAnswers,
    caller: Caller,
    context: CommandContext,
  ): Promise<ShownAssessment> {
    const found = await this.questionSets.readable(id, caller, 'scheme.write');
    const row = await this.dataSource.manager.findOneBy(RegistrationRow, {
      id: registration,
      scheme: found.scheme.id,
      cancelled: false,
    });
    if (!row)
      throw problem('registration-unknown', 422, 'Nobody can be found', 'Register whoever answered first.', [
        { field: 'registration', reason: 'is no registration for this training that stands' },
      ]);
    return this.answer(found, row, given, context);
  }

  /** Takes in what somebody who is registered answered. */
  async answer(
    { scheme, questionSet }: SetAndScheme,
    { id: registration, attendee, stakeholder }: RegistrationRow,
    { moment, on, ...given }: Given,
    context: CommandContext,
  ): Promise<ShownAssessment> {
    const sessions = await this.sessionsOf(scheme.id);
    const [today, id] = [await this.today(scheme), assessmentId(questionSet.id, moment, attendee)];
    return this.ledger.commit({
      ...context,
      journal: { kind: 'scheme', id: scheme.id },
      reads: [
        { shelf: schemeShelf, ids: [scheme.id] },
        { shelf: questionSetShelf, ids: [questionSet.id] },
        { shelf: sessionShelf, ids: sessions },
        { shelf: registrationShelf, ids: [registration] },
        { shelf: assessmentShelf, ids: [id] },
      ],
      decide: (rows, { now }) => {
        const of = {
          scheme: rows.get(schemeShelf, scheme.id)!,
          questionSet: rows.get(questionSetShelf, questionSet.id)!,
          sessions: sessions.map((session) => rows.get(sessionShelf, session)!),
          attendee,
          stakeholder,
          moment,
        };
        return saved(rows, answer(of, rows.get(assessmentShelf, id), { ...given, on: on ?? today }, today, now));
      },
    });
  }

  correct(changing: Changing, { answers, reason }: CorrectAnswers): Promise<ShownAssessment> {
    return this.change(changing, ({ scheme, questionSet }, row, { now }) =>
      correct(scheme, questionSet, row, answers, reason, now),
    );
  }

  takeBack(changing: Changing, { reason }: VoidAnswers): Promise<ShownAssessment> {
    return this.change(changing, ({ scheme }, row, { now }) => takeBack(scheme, row, reason, now));
  }

  /** The day it is at the place of a training. */
  async today({ description }: SchemeRow): Promise<string> {
    const { timeZone } = await this.dataSource.manager.findOneByOrFail(KnownTerritory, { id: description.territory });
    return dayAt(this.clock.now(), timeZone);
  }

  private async change(
    { id, caller, context, ifMatch }: Changing,
    step: (found: SetAndScheme, row: AssessmentRow, at: At) => AssessmentStep,
  ): Promise<ShownAssessment> {
    const known = await this.dataSource.manager.findOneBy(AssessmentRow, { id });
    if (!known) throw notFound();
    const { scheme, questionSet } = await this.questionSets.readable(known.questionSet, caller, 'scheme.write');
    return this.ledger.commit({
      ...context,
      journal: { kind: 'scheme', id: scheme.id },
      reads: [
        { shelf: schemeShelf, ids: [scheme.id] },
        { shelf: questionSetShelf, ids: [questionSet.id] },
        { shelf: assessmentShelf, ids: [id] },
      ],
      decide: (rows, at) => {
        const row = rows.get(assessmentShelf, id)!;
        requireVersion(ifMatch, row.version);
        const found = {
          scheme: rows.get(schemeShelf, scheme.id)!,
          questionSet: rows.get(questionSetShelf, questionSet.id)!,
        };
        return saved(rows, step(found, row, at));
      },
    });
  }

  /** The ids of all sessions of a training. */
  async sessionsOf(scheme: string): Promise<string[]> {
    const rows = await this.dataSource.manager.find(SessionRow, { select: { id: true }, where: { scheme } });
    return rows.map(({ id }) => id);
  }
}

function saved(rows: Rows, { row, fact }: AssessmentStep) {
  rows.put(assessmentShelf, row);
  return { facts: fact ? [fact] : [], result: shown(row) };
}

const shown = ({ id, attendee, moment, snapshot, version }: AssessmentRow): ShownAssessment => ({
  id,
  attendee,
  moment,
  snapshot,
  version,
});
