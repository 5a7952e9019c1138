import type { Readable } from 'node:stream';
import type { Stakeholder } from '@integras/contracts';
import { type Command, type FieldError, Ledger, Refusal } from '@integras/messaging';
import { type Caller } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { answer, assessmentId, contentOf } from '../assessments/assessment.js';
import { assessmentShelf } from '../assessments/assessment.entity.js';
import { Assessments } from '../assessments/assessments.service.js';
import { questionSetShelf } from '../assessments/question-set.entity.js';
import { QuestionSets, type SetAndScheme } from '../assessments/question-sets.service.js';
import { scoreOf } from '../assessments/scoring.js';
import { Attendees } from '../attendees/attendees.js';
import { RegistrationRow } from '../registrations/registration.entity.js';
import { schemeShelf } from '../schemes/scheme.entity.js';
import { sessionShelf } from '../sessions/session.entity.js';
import { type AnswersLine, answersReader } from './answers-line.js';
import { type FaultyRow, readCsv } from './csv-file.js';
import type { ImportAssessments } from './import.requests.js';
import { portions } from './rows.js';

/** What became of a file, or would in a dry run. */
export interface ImportedAssessments {
  dryRun: boolean;
  /** Rows with answers that were new. */
  accepted: number;
  /** Rows of people who had answered at this moment already: what was known stays. */
  repeated: number;
  /** Rows that were left out. */
  refused: number;
  /** Of the rows that were not left out, those that leave a question out: they have no score. */
  withoutScore: number;
  /** Why rows were left out; the first thousand reasons. */
  errors: FaultyRow[];
}

/** A row with whom it is about. */
interface Sheet extends AnswersLine {
  attendee: string;
  stakeholder: Stakeholder;
  hasScore: boolean;
}

const shownErrors = 1_000;

/** Takes in what people answered at one moment, from a CSV file. */
@Injectable()
export class AssessmentImports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: Ledger,
    private readonly questionSets: QuestionSets,
    private readonly assessments: Assessments,
    private readonly attendees: Attendees,
  ) {}

  async take(id: string, file: Readable, how: ImportAssessments, caller: Caller): Promise<ImportedAssessments> {
    const found = await this.questionSets.readable(id, caller, 'scheme.write');
    const version = how.version ?? found.questionSet.versions.length;
    const content = contentOf(found.questionSet, version);
    const { lines, faulty } = await readCsv(file, answersReader(content, how));
    const stakeholders = await this.stakeholdersIn(found);
    const sheets: Sheet[] = [];
    for (const { row, ...line } of lines) {
      const attendee = this.attendees.idOfReference(found.scheme.project, line.reference);
      const stakeholder = stakeholders.get(attendee);
      const scored = worthOf(() => scoreOf(content, line.answers));
      const errors = stakeholder
        ? Array.isArray(scored)
          ? scored
          : []
        : [{ field: 'reference', reason: 'is not registered for this training' }];
      for (const error of errors) faulty.push({ row, ...error });
      if (!stakeholder || Array.isArray(scored)) continue;
      sheets.push({ ...line, attendee, stakeholder, hasScore: scored.score !== undefined });
    }
    const [today, sessions] = await Promise.all([
      this.assessments.today(found.scheme),
      this.assessments.sessionsOf(found.scheme.id),
    ]);
    const given = { version, on: how.on ?? today, moment: how.moment };
    const commands = portions(sheets).map((portion) => commandFor(found, sessions, portion, given, today, caller));
    const accepted = how.dryRun === 'true' ? await this.tried(commands) : await this.taken(commands);
    return {
      dryRun: how.dryRun === 'true',
      accepted,
      repeated: sheets.length - accepted,
      refused: new Set(faulty.map(({ row }) => row)).size,
      withoutScore: sheets.filter(({ hasScore }) => !hasScore).length,
      errors: faulty.slice(0, shownErrors),
    };
  }

  private async taken(commands: readonly Command<number>[]): Promise<number> {
    let accepted = 0;
    for (const command of commands) accepted += await this.ledger.commit(command);
    return accepted;
  }

  private async tried(commands: readonly Command<number>[]): Promise<number> {
    const outcomes = await this.ledger.dryRun(commands);
    return outcomes.reduce((sum, outcome) => {
      if ('refusal' in outcome) throw outcome.refusal;
      return sum + (outcome.result as number);
    }, 0);
  }

  private async stakeholdersIn({ scheme }: SetAndScheme): Promise<Map<string, Stakeholder>> {
    const rows = await this.dataSource.manager.findBy(RegistrationRow, { scheme: scheme.id, cancelled: false });
    return new Map(rows.map(({ attendee, stakeholder }) => [attendee, stakeholder]));
  }
}

/** What answers are worth, or why they are none. */
function worthOf<T>(score: () => T): T | FieldError[] {
  try {
    return score();
  } catch (error) {
    if (error instanceof Refusal) return error.problem.errors ?? [];
    throw error;
  }
}

/** @returns how many of the sheets were new */
function commandFor(
  { scheme: { id: scheme }, questionSet: { id: questionSet } }: SetAndScheme,
  sessions: readonly string[],
  sheets: readonly Sheet[],
  { moment, version, on }: Pick<ImportAssessments, 'moment'> & { version: number; on: string },
  today: string,
  { account }: Caller,
): Command<number> {
  return {
    ...(account !== undefined && { actor: account }),
    journal: { kind: 'scheme', id: scheme },
    reads: [
      { shelf: schemeShelf, ids: [scheme] },
      { shelf: questionSetShelf, ids: [questionSet] },
      { shelf: sessionShelf, ids: [...sessions] },
      { shelf: assessmentShelf, ids: sheets.map(({ attendee }) => assessmentId(questionSet, moment, attendee)) },
    ],
    decide: (rows, { now }) => {
      const of = {
        scheme: rows.get(schemeShelf, scheme)!,
        questionSet: rows.get(questionSetShelf, questionSet)!,
        sessions: sessions.map((session) => rows.get(sessionShelf, session)!),
        moment,
      };
      const steps = sheets.flatMap(({ attendee, stakeholder, answers }) => {
        const earlier = rows.get(assessmentShelf, assessmentId(questionSet, moment, attendee));
        if (earlier?.snapshot) return [];
        return answer({ ...of, attendee, stakeholder }, earlier, { version, on, answers }, today, now);
      });
      for (const { row } of steps) rows.put(assessmentShelf, row);
      return { facts: steps.flatMap(({ fact }) => fact ?? []), result: steps.length };
    },
  };
}
