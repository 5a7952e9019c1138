import { randomUUID } from 'node:crypto';
import {
  AgreementCorrected,
  AgreementDrafted,
  AgreementEnded,
  AgreementSigned,
  type AgreementSnapshot,
  AgreementVoided,
  describe as describeEvent,
  type EventClass,
} from '@integras/contracts';
import type { Dice } from './dice.js';
import type { Said } from './indicators-under-test.js';

const { after: example } = describeEvent(AgreementDrafted).example;

/** The part of a random history that tells of agreements; few partners sign many of them. */
export class AgreementsHistory {
  private readonly partners = Array.from({ length: 5 }, () => randomUUID());
  private readonly agreements: { id: string; record: AgreementSnapshot }[] = [];

  constructor(
    private readonly roll: Dice,
    private readonly project: string,
    private readonly facts: Said[],
  ) {}

  step(): void {
    const at = this.roll(this.agreements.length);
    const known = this.agreements[at];
    const turn = this.roll(6);
    if (!known || turn === 0) return this.draft();
    const before = known.record;
    if (turn === 5) {
      this.agreements.splice(at, 1);
      return this.say(AgreementVoided, known.id, { before, reason: 'Entered twice.' });
    }
    const [event, more] = this.turn(turn);
    known.record = { ...before, ...more };
    this.say(event, known.id, { before, after: known.record, ...(turn > 2 && { reason: 'A mistake.' }) });
  }

  private turn(turn: number): [EventClass<object>, Partial<AgreementSnapshot>] {
    if (turn <= 2) return [AgreementSigned, { state: 'signed', signedOn: this.day() }];
    if (turn === 3) return [AgreementEnded, { state: 'ended', endedOn: '2025-06-30', lasting: false }];
    return [AgreementCorrected, { ...this.parties(), lasting: this.roll(4) > 0 }];
  }

  private draft(): void {
    const id = randomUUID();
    const record = { ...example, ...this.parties() };
    this.agreements.push({ id, record });
    this.say(AgreementDrafted, id, { after: record });
  }

  private parties(): Pick<AgreementSnapshot, 'parties' | 'joint'> {
    const parties = this.partners.filter(() => this.roll(2) > 0);
    return { parties: parties.length > 0 ? parties : this.partners, joint: this.roll(4) > 0 };
  }

  private day(): string {
    return `2025-0${1 + this.roll(6)}-0${1 + this.roll(9)}`;
  }

  private say<D extends object>(event: EventClass<D>, id: string, data: object): void {
    const { project } = this;
    const time = `2025-0${1 + this.roll(6)}-11T10:00:00.000Z`;
    const journal = { kind: 'project', id: project } as const;
    this.facts.push({ event, data: { agreement: id, project, ...data }, entity: id, time, journal, project } as Said);
  }
}
