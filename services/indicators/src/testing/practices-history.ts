import { randomUUID } from 'node:crypto';
import {
  describe as describeEvent,
  type EventClass,
  PracticeDrafted,
  PracticePublished,
  PracticeWithdrawn,
  solutionKinds,
  UptakeCorrected,
  UptakeRecorded,
  type UptakeRecord,
  UptakeVoided,
} from '@integras/contracts';
import type { Dice } from './dice.js';
import type { Said } from './indicators-under-test.js';

const { after: text } = describeEvent(PracticeDrafted).example;
const { after: taken } = describeEvent(UptakeRecorded).example;

/** The part of a random history that tells of practices and of who took them up. */
export class PracticesHistory {
  private readonly practices: string[] = [];
  private readonly uptakes: { id: string; record: UptakeRecord }[] = [];

  constructor(
    private readonly roll: Dice,
    private readonly project: string,
    private readonly places: readonly { territory: string; country: string }[],
    private readonly facts: Said[],
  ) {}

  step(): void {
    const turn = this.roll(8);
    const practice = this.practices[this.roll(this.practices.length)];
    if (turn === 0 || practice === undefined) return this.draft();
    if (turn === 1) return this.say(PracticePublished, practice, { practice, text: this.practised() });
    if (turn === 2 && this.roll(4) === 0)
      return this.say(PracticeWithdrawn, practice, { practice, reason: 'It was closed.' });
    if (turn < 6) return this.record(practice);
    const at = this.roll(this.uptakes.length);
    const uptake = this.uptakes[at];
    if (!uptake) return;
    const { id, record: before } = uptake;
    if (turn === 6) {
      const after = { ...this.taken(before.item), itemKind: before.itemKind };
      this.uptakes[at] = { id, record: after };
      return this.say(UptakeCorrected, before.item, { uptake: id, before, after, reason: 'Another day.' }, id);
    }
    this.uptakes.splice(at, 1);
    this.say(UptakeVoided, before.item, { uptake: id, before, reason: 'It was none.' }, id);
  }

  private draft(): void {
    const id = randomUUID();
    this.practices.push(id);
    this.say(PracticeDrafted, id, { practice: id, after: this.practised() });
    if (this.roll(2) === 0) this.say(PracticePublished, id, { practice: id, text: this.practised() });
  }

  private record(practice: string): void {
    const id = randomUUID();
    const record = this.taken(practice);
    this.uptakes.push({ id, record });
    this.say(UptakeRecorded, practice, { uptake: id, after: record }, id);
  }

  private practised() {
    return { ...text, ...this.places[this.roll(this.places.length)]!, solution: solutionKinds[this.roll(5)]! };
  }

  private taken(item: string): UptakeRecord {
    const on = `2025-0${1 + this.roll(6)}-0${1 + this.roll(9)}`;
    return { ...taken, item, on, inTime: this.roll(4) > 0 };
  }

  private say<D extends object>(event: EventClass<D>, item: string, data: object, entity = item): void {
    const { project } = this;
    const time = `2025-0${1 + this.roll(6)}-11T10:00:00.000Z`;
    const journal = { kind: 'item', id: item } as const;
    this.facts.push({ event, data: { project, ...data }, entity, time, journal, project } as Said);
  }
}
