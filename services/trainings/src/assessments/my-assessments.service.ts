import {
  type AssessmentMoment,
  assessmentMoments,
  type Question,
  type QuestionSetContent,
  type Texts,
} from '@integras/contracts';
import { type CommandContext, notFound, problem } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RegistrationRow } from '../registrations/registration.entity.js';
import { Registrations } from '../registrations/registrations.service.js';
import { SessionRow } from '../sessions/session.entity.js';
import type { SessionAndScheme } from '../sessions/sessions.service.js';
import { contentOf } from './assessment.js';
import { AssessmentRow } from './assessment.entity.js';
import type { AnswerQuestions } from './assessment.requests.js';
import { Assessments } from './assessments.service.js';
import { completeLanguages, inLanguages } from './languages.js';
import { isOpen, windowOf } from './moments.js';
import type { QuestionSetRow } from './question-set.entity.js';
import { QuestionSets } from './question-sets.service.js';

/** A question as it is asked: nothing of what its answers are worth. */
export interface AskedQuestion {
  code: string;
  text: Texts;
  kind: Question['kind'];
  options?: { code: string; text: Texts }[];
  scale?: { from: number; to: number; low?: Texts; high?: Texts };
  range?: { from: string; to: string };
}

/** What the holder of a personal link is asked now, or has answered. */
export interface MyAssessment {
  questionSet: string;
  moment: AssessmentMoment;
  version: number;
  state: 'open' | 'answered';
  title: Texts;
  /** While it is open. */
  questions?: AskedQuestion[];
}

/** Questions and answers of whoever holds a personal link. Nobody is told a score: who answers is not examined. */
@Injectable()
export class MyAssessments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registrations: Registrations,
    private readonly questionSets: QuestionSets,
    private readonly assessments: Assessments,
  ) {}

  async list(link: string): Promise<MyAssessment[]> {
    const { row, found } = await this.standing(link);
    const { manager } = this.dataSource;
    const { id: scheme } = found.scheme;
    const [sets, sessions, answered, today] = await Promise.all([
      this.questionSets.ofScheme(scheme),
      manager.findBy(SessionRow, { scheme }),
      manager.findBy(AssessmentRow, { scheme, attendee: row.attendee }),
      this.assessments.today(found.scheme),
    ]);
    const open = assessmentMoments.filter((moment) => isOpen(windowOf(moment, sessions), today));
    return sets.flatMap((set) => {
      const own = answered.filter(({ questionSet, snapshot }) => questionSet === set.id && snapshot);
      return open.map((moment) => asked(set, moment, own));
    });
  }

  async answer(
    link: string,
    questionSet: string,
    given: AnswerQuestions,
    context: CommandContext,
  ): Promise<MyAssessment> {
    const { row, found } = await this.standing(link);
    const sets = await this.questionSets.ofScheme(found.scheme.id);
    const set = sets.find(({ id }) => id === questionSet);
    if (!set) throw notFound();
    await this.assessments.answer({ scheme: found.scheme, questionSet: set }, row, given, context);
    const { moment, version } = given;
    return { questionSet, moment, version, state: 'answered', title: contentOf(set, version).title };
  }

  /** @throws Refusal 409 for a registration that was taken back */
  private async standing(link: string): Promise<{ row: RegistrationRow; found: SessionAndScheme }> {
    const linked = await this.registrations.linked(link);
    if (linked.row.cancelled)
      throw problem('registration-cancelled', 409, 'Not registered', 'This registration was taken back.');
    return linked;
  }
}

/** In the version in which it was answered at another moment, so that both can be compared; else in the newest. */
function asked(set: QuestionSetRow, moment: AssessmentMoment, own: readonly AssessmentRow[]): MyAssessment {
  const answered = own.find((row) => row.moment === moment);
  const version = (answered ?? own[0])?.snapshot?.version ?? set.versions.length;
  const { title, questions } = offered(contentOf(set, version));
  const what = { questionSet: set.id, moment, version, title };
  return answered
    ? { ...what, state: 'answered' }
    : { ...what, state: 'open', questions: questions.map(withoutPoints) };
}

/** In the languages in which nothing is missing; versions of before that was asked for may have none of these. */
function offered(content: QuestionSetContent): QuestionSetContent {
  const languages = completeLanguages(content);
  return languages.length === 0 ? content : inLanguages(content, languages);
}

function withoutPoints({ code, text, kind, options, scale, range }: Question): AskedQuestion {
  const { reversed: _, ...steps } = scale ?? {};
  return {
    code,
    text,
    kind,
    ...(options && { options: options.map((option) => ({ code: option.code, text: option.text })) }),
    ...(scale && { scale: steps as NonNullable<AskedQuestion['scale']> }),
    ...(range && { range: { from: range.from, to: range.to } }),
  };
}
