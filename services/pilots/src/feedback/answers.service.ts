import { randomUUID } from 'node:crypto';
import { FeedbackGiven, type FeedbackQuestion, uuidPattern } from '@integras/contracts';
import { CLOCK, type Clock, type Idempotency, Ledger } from '@integras/messaging';
import { type CommandContext, notFound, problem } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dayAt, startOf } from '../calendar/local-day.js';
import { PilotDirectory } from '../pilots/pilot-directory.service.js';
import { PilotRow, pilotShelf } from '../pilots/pilot.entity.js';
import { notNow } from '../project-records/partnership.js';
import { scoresOf } from './feedback.js';
import type { GiveFeedback } from './feedback.requests.js';
import { answerShelf, roundShelf } from './feedback-rounds.service.js';
import { FeedbackRoundRow } from './feedback-round.entity.js';
import { isTaking } from './round.js';
import { type WaitingAnswer, withAnswer } from './told-together.js';

/** What somebody without an account sees of a round. */
export interface AskedRound {
  pilot: string;
  questions: FeedbackQuestion[];
  asksText: boolean;
  state: 'open' | 'closed';
}

/** Answers by the link of a round: whoever holds it may answer, and nobody learns who did. */
@Injectable()
export class Answers {
  constructor(
    private readonly ledger: Ledger,
    private readonly dataSource: DataSource,
    private readonly pilots: PilotDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal 404 */
  async asked(link: string): Promise<AskedRound> {
    const { round, pilot } = await this.found(link);
    const { questions, asksText } = round;
    const isOpen = isTaking(round, dayAt(this.clock.now(), pilot.timeZone));
    return { pilot: pilot.description.title, questions, asksText, state: isOpen ? 'open' : 'closed' };
  }

  /**
   * Takes an answer, and tells it once enough others have come. Nothing of the request is kept but a repeat's key:
   * neither who is signed in, nor the trace that its log lines could be found by.
   * @throws Refusal 404, 409 once the round is closed, and 400 for a key that somebody else could have too.
   */
  async give(link: string, given: GiveFeedback, { idempotency }: CommandContext): Promise<Record<string, never>> {
    const { round, pilot } = await this.found(link);
    await this.pilots.requireKnown(pilot.id);
    const id = randomUUID();
    return this.ledger.commit({
      ...(idempotency && { idempotency: ofOneAnswer(idempotency, round) }),
      journal: { kind: 'pilot', id: pilot.id },
      reads: [
        { shelf: pilotShelf, ids: [pilot.id] },
        { shelf: roundShelf, ids: [round.id] },
      ],
      decide: (rows) => {
        const { timeZone, country } = rows.get(pilotShelf, pilot.id)!;
        const current = rows.get(roundShelf, round.id)!;
        const on = dayAt(this.clock.now(), timeZone);
        if (!isTaking(current, on)) throw notNow('This round of feedback is closed.');
        const recordOf = (scores: WaitingAnswer['scores']) => ({ feedbackRound: current.id, on, ...scores });
        const scores = scoresOf(given, current.questions);
        const text = current.asksText ? (given.text ?? null) : null;
        rows.put(answerShelf, { id, round: current.id, record: recordOf(scores), text });
        const { waiting, told } = withAnswer(current.waiting, { id, scores });
        rows.put(roundShelf, { ...current, answers: current.answers + 1, waiting });
        const where = { time: startOf(on, timeZone), country, pilot: pilot.id };
        const facts = told.map((answer) => ({
          event: FeedbackGiven,
          // All of the day on which they are told: no month is given fewer of them.
          data: { feedback: answer.id, after: recordOf(answer.scores) },
          entity: answer.id,
          ...where,
        }));
        return { facts, result: {} };
      },
    });
  }

  private async found(link: string): Promise<{ round: FeedbackRoundRow; pilot: PilotRow }> {
    const { manager } = this.dataSource;
    const round = await manager.findOneBy(FeedbackRoundRow, { link });
    if (!round) throw notFound();
    return { round, pilot: await manager.findOneByOrFail(PilotRow, { id: round.pilot }) };
  }
}

/**
 * All who answer hold the same link, and nothing else may tell them apart: what does is the key, which has to be one that
 * nobody else comes upon, and what they say. Another answer under the key of one is an answer of its own, and whoever
 * sends it does not learn that the key was used.
 */
function ofOneAnswer(idempotency: Idempotency, { id }: FeedbackRoundRow): Idempotency {
  if (!uuidPattern.test(idempotency.key)) {
    const reason = 'must be a random lower-case UUID here: another one could be that of somebody else';
    throw problem('malformed-request', 400, 'The request cannot be read', `Idempotency-Key ${reason}.`, [
      { field: 'Idempotency-Key', reason },
    ]);
  }
  return { ...idempotency, principal: `feedback ${id} ${idempotency.request}` };
}
