import { randomBytes, randomUUID } from 'node:crypto';
import {
  FeedbackGiven,
  type FeedbackQuestion,
  type FeedbackRecord,
  FeedbackRoundClosed,
  FeedbackRoundOpened,
  FeedbackVoided,
  typeOf,
} from '@integras/contracts';
import { CLOCK, type Clock, Ledger, type NewFact, shelf } from '@integras/messaging';
import {
  authorise,
  type Caller,
  type CommandContext,
  can,
  notFound,
  Reading,
  requireVersion,
} from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayAt, startOf } from '../calendar/local-day.js';
import { type PilotRow, pilotShelf } from '../pilots/pilot.entity.js';
import { PilotDirectory, rootsOf } from '../pilots/pilot-directory.service.js';
import { notNow, unfit } from '../project-records/partnership.js';
import { distributionOf, fewestShown } from './feedback.js';
import type { OpenRound, VoidAnswer } from './feedback.requests.js';
import { FeedbackAnswerRow } from './feedback-answer.entity.js';
import { FeedbackRoundRow } from './feedback-round.entity.js';
import { isTaking } from './round.js';

export const roundShelf = shelf(FeedbackRoundRow);
export const answerShelf = shelf(FeedbackAnswerRow);

/** A round as the pilot's people see it; the link and what was answered only for its managers. */
export interface ShownRound {
  id: string;
  title: string;
  questions: FeedbackQuestion[];
  asksText: boolean;
  openedOn: string;
  closesOn: string;
  state: 'open' | 'closed';
  answers: number;
  version: number;
  link?: string;
}

export interface RoundResults {
  answers: number;
  /** How many of them are shown once there are enough of them: of each one by itself it could be told whose it is. */
  waiting: number;
  /** Whether there are enough answers to be shown: nobody is to be told by theirs. */
  shown: boolean;
  questions: { question: FeedbackQuestion; counts: number[] }[];
  /** What was written, in no order, each with the id to take the answer back by. */
  texts: { id: string; text: string }[];
}

/** Who changes something about a round of a pilot. */
export interface OfRound {
  pilot: string;
  round: string;
  caller: Caller;
  context: CommandContext;
  ifMatch: number | undefined;
}

/** Rounds of feedback, as those who run a pilot open, read and close them. */
@Injectable()
export class FeedbackRounds {
  constructor(
    private readonly ledger: Ledger,
    private readonly pilots: PilotDirectory,
    private readonly reading: Reading,
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(pilot: string, caller: Caller): Promise<ShownRound[]> {
    const { row, rounds } = await this.reading.as(caller, async (manager) => ({
      row: await this.pilots.readable(pilot, caller, 'pilot.read', manager),
      rounds: await manager.find(FeedbackRoundRow, { where: { pilot }, order: { openedOn: 'DESC', id: 'ASC' } }),
    }));
    return rounds.map((round) => this.shown(round, row, caller));
  }

  async one(pilot: string, id: string, caller: Caller): Promise<ShownRound> {
    const found = (await this.list(pilot, caller)).find((round) => round.id === id);
    if (!found) throw notFound();
    return found;
  }

  async results(pilot: string, id: string, caller: Caller): Promise<RoundResults> {
    const { round, answers } = await this.reading.as(caller, async (manager) => {
      await this.pilots.readable(pilot, caller, 'feedback.manage', manager);
      return {
        round: await manager.findOneBy(FeedbackRoundRow, { id, pilot }),
        answers: await manager.find(FeedbackAnswerRow, { where: { round: id }, order: { id: 'ASC' } }),
      };
    });
    if (!round) throw notFound();
    const waiting = new Set(round.waiting.map((answer) => answer.id));
    const toldAlready = answers.filter((answer) => !waiting.has(answer.id));
    const shown = toldAlready.length >= fewestShown;
    const told = shown ? toldAlready : [];
    return {
      answers: answers.length,
      waiting: waiting.size,
      shown,
      questions: distributionOf(
        told.map(({ record }) => record),
        round.questions,
      ),
      texts: told.flatMap(({ id: answer, text }) => (text === null ? [] : [{ id: answer, text }])),
    };
  }

  async open(of: Omit<OfRound, 'round' | 'ifMatch'>, body: OpenRound): Promise<ShownRound> {
    const { pilot, caller, context } = of;
    await this.pilots.readable(pilot, caller, 'pilot.read');
    await this.pilots.requireKnown(pilot);
    const id = randomUUID();
    return this.ledger.commit({
      ...context,
      journal: { kind: 'pilot', id: pilot },
      reads: [{ shelf: pilotShelf, ids: [pilot] }],
      decide: (rows) => {
        const about = rows.get(pilotShelf, pilot)!;
        authorise(caller, 'feedback.manage', rootsOf(about));
        const openedOn = dayAt(this.clock.now(), about.timeZone);
        if (body.closesOn < openedOn) throw unfit('closesOn', `must not be before today, ${openedOn}`);
        const { title, questions, asksText, closesOn } = body;
        const row: FeedbackRoundRow = {
          id,
          pilot,
          title,
          questions,
          asksText,
          openedOn,
          closesOn,
          closed: false,
          link: randomBytes(16).toString('base64url'),
          answers: 0,
          waiting: [],
          version: 1,
        };
        rows.put(roundShelf, row);
        const data = { feedbackRound: id, title, questions, closesOn };
        const fact = { event: FeedbackRoundOpened, data, entity: id, ...told(openedOn, about) };
        return { facts: [fact], result: this.shown(row, about, caller) };
      },
    });
  }

  close(of: OfRound): Promise<ShownRound> {
    return this.change(of, [], (round, about, today) => {
      if (round.closed) throw notNow('This round is closed already.');
      const row = { ...round, closed: true, version: round.version + 1 };
      const data = { feedbackRound: round.id, answers: round.answers };
      return { row, fact: { event: FeedbackRoundClosed, data, entity: round.id, ...told(today, about) } };
    });
  }

  /**
   * Takes an answer back that was no feedback: it counts no more, and what was written is erased.
   * @throws Refusal 404 also for one that waits: it is shown to nobody.
   */
  async voidAnswer(of: OfRound, id: string, { reason }: VoidAnswer): Promise<ShownRound> {
    const before = await this.toldOf(of.pilot, id);
    return this.change(of, [id], (round, about, _, answer) => {
      if (answer?.round !== round.id || !before) throw notFound();
      const row = { ...round, answers: round.answers - 1, version: round.version + 1 };
      const data = { feedback: id, before, reason };
      return { row, fact: { event: FeedbackVoided, data, entity: id, ...told(before.on, about) }, erased: id };
    });
  }

  /** What was told of an answer. */
  private async toldOf(pilot: string, id: string): Promise<FeedbackRecord | undefined> {
    const rows: { record: FeedbackRecord }[] = await this.dataSource.query(
      `select data -> 'after' as record from ledger
        where journal_kind = 'pilot' and journal = $1 and entity = $2 and type = $3`,
      [pilot, id, typeOf(FeedbackGiven)],
    );
    return rows[0]?.record;
  }

  private async change(
    { pilot, round: id, caller, context, ifMatch }: OfRound,
    answers: string[],
    decide: (
      round: FeedbackRoundRow,
      about: PilotRow,
      today: string,
      answer: FeedbackAnswerRow | undefined,
    ) => { row: FeedbackRoundRow; fact: NewFact; erased?: string },
  ): Promise<ShownRound> {
    await this.pilots.readable(pilot, caller, 'pilot.read');
    await this.pilots.requireKnown(pilot);
    return this.ledger.commit({
      ...context,
      journal: { kind: 'pilot', id: pilot },
      reads: [
        { shelf: pilotShelf, ids: [pilot] },
        { shelf: roundShelf, ids: [id] },
        { shelf: answerShelf, ids: answers },
      ],
      decide: (rows) => {
        const about = rows.get(pilotShelf, pilot)!;
        authorise(caller, 'feedback.manage', rootsOf(about));
        const round = rows.get(roundShelf, id);
        if (round?.pilot !== pilot) throw notFound();
        if (ifMatch !== undefined) requireVersion(ifMatch, round.version);
        const today = dayAt(this.clock.now(), about.timeZone);
        const { row, fact, erased } = decide(
          round,
          about,
          today,
          answers[0] === undefined ? undefined : rows.get(answerShelf, answers[0]),
        );
        rows.put(roundShelf, row);
        if (erased !== undefined) rows.remove(answerShelf, erased);
        return { facts: [fact], result: this.shown(row, about, caller) };
      },
    });
  }

  private shown(row: FeedbackRoundRow, about: PilotRow, caller: Caller): ShownRound {
    const { id, title, questions, asksText, openedOn, closesOn, link, answers, version } = row;
    const isOpen = isTaking(row, dayAt(this.clock.now(), about.timeZone));
    return {
      id,
      title,
      questions,
      asksText,
      openedOn,
      closesOn,
      answers,
      version,
      state: isOpen ? 'open' : 'closed',
      ...(can(caller.grants, 'feedback.manage', rootsOf(about)) && { link }),
    };
  }
}

/** When and where a fact of a pilot is told of: its day begins in the pilot's territory. */
const told = (day: string, { id, country, timeZone }: PilotRow) => ({
  time: startOf(day, timeZone),
  country,
  pilot: id,
});
