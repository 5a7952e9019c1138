import { randomUUID } from 'node:crypto';
import {
  describe as describeEvent,
  type EventClass,
  RecommendationDrafted,
  RecommendationPublished,
  RecommendationReaffirmed,
  RecommendationTurnedStale,
  RecommendationWithdrawn,
} from '@integras/contracts';
import type { Dice } from './dice.js';
import type { Said } from './indicators-under-test.js';

const { after: text } = describeEvent(RecommendationDrafted).example;
const { reason, pin } = describeEvent(RecommendationTurnedStale).example;

/** The part of a random history that the knowledge service tells. */
export class RecommendationsHistory {
  private readonly drafts: string[] = [];
  private readonly published: string[] = [];

  constructor(
    private readonly roll: Dice,
    private readonly project: string,
    private readonly facts: Said[],
  ) {}

  step(): void {
    const turn = this.roll(6);
    if (turn === 0 || this.drafts.length === 0) return this.draft();
    if (turn < 3) return this.publish();
    const id = this.published[this.roll(this.published.length)];
    if (id === undefined) return;
    if (turn === 3) return this.say(RecommendationTurnedStale, id, { pin, reason });
    if (turn === 4) return this.say(RecommendationReaffirmed, id, { reason: 'It holds.' });
    if (this.roll(3) === 0) this.say(RecommendationWithdrawn, id, { reason: 'It does not hold.' });
  }

  private draft(): void {
    const id = randomUUID();
    this.drafts.push(id);
    this.say(RecommendationDrafted, id, { after: this.addressed() });
  }

  private publish(): void {
    const [id] = this.drafts.splice(this.roll(this.drafts.length), 1);
    this.published.push(id!);
    this.say(RecommendationPublished, id!, { text: this.addressed(), evidence: this.roll(3) });
  }

  /** To a country or to all of them. */
  private addressed() {
    const { country: _, ...everywhere } = text;
    const country = ['IT', 'AT', undefined][this.roll(3)];
    return { ...everywhere, ...(country !== undefined && { country }) };
  }

  private say<D extends object>(event: EventClass<D>, id: string, data: object): void {
    const { project } = this;
    const time = `2025-0${1 + this.roll(6)}-11T10:00:00.000Z`;
    const journal = { kind: 'item', id } as const;
    this.facts.push({ event, data: { recommendation: id, project, ...data }, entity: id, time, journal, project });
  }
}
