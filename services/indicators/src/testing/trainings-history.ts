import { randomUUID } from 'node:crypto';
import {
  assessmentMoments,
  type Organiser,
  type ParticipationSnapshot,
  partnerKinds,
  trainingKinds,
} from '@integras/contracts';
import { uuidOf } from '@integras/service-kit';
import type { Dice } from './dice.js';
import type { Said } from './indicators-under-test.js';
import { type Answers, type Taking, Training } from './training.js';

/** A place that hosts trainings. */
interface Host {
  territory: string;
  country: string;
}

/** The part of a random history that the trainings service tells. */
export class TrainingsHistory {
  private readonly trainings: Training[] = [];
  private readonly takings: { training: Training; taking: Taking }[] = [];
  private readonly answers: { training: Training; at: string; answers: Answers }[] = [];
  private readonly sessions: { training: Training; session: string }[] = [];
  /** Few, so that many take part in several trainings. */
  private readonly attendees = Array.from({ length: 12 }, () => randomUUID());

  constructor(
    private readonly roll: Dice,
    private readonly project: string,
    private readonly hosts: readonly Host[],
    private readonly facts: Said[],
  ) {
    for (let i = 0; i < 2; i++) this.plan();
  }

  step(): void {
    const training = this.pick(this.trainings);
    const turn = this.roll(28);
    if (turn >= 20) return this.assess(training);
    if (turn < 9) return this.attend(training);
    if (turn < 14) return this.change();
    if (turn < 16) return this.void();
    if (turn < 18) return this.schedule(training);
    if (turn < 19) return void this.facts.push(training.described({ ...this.pick(this.hosts), ...this.anOffer() }));
    this.plan();
  }

  private plan(): void {
    const training = new Training(this.project, { ...this.pick(this.hosts), ...this.anOffer() });
    this.trainings.push(training);
    this.facts.push(training.planned());
  }

  private anOffer() {
    const countries = this.pick([['AT'], ['AT', 'IT'], ['AT', 'IT'], ['IT', 'IT']]);
    const organisers: Organiser[] = countries.map((country) => ({ partner: randomUUID(), country }));
    return { kind: this.pick([...trainingKinds, 'salon', 'salon'] as const), organisers };
  }

  private attend(training: Training): void {
    const taking = training.attended(this.pick(this.attendees), { on: this.day(), ...this.what() });
    this.takings.push({ training, taking });
    this.facts.push(taking.said);
  }

  private what(): Partial<ParticipationSnapshot> {
    return {
      stakeholder: { kind: this.pick(partnerKinds), country: 'SI' },
      hours: `${this.roll(20)}.${this.roll(10)}`,
      ...(this.roll(2) === 0 && { completedOn: this.day() }),
    };
  }

  private change(): void {
    if (this.takings.length === 0) return;
    const { training, taking } = this.pick(this.takings);
    this.facts.push(training.changed(taking, { ...this.what(), on: this.day(), joint: training.joint }));
  }

  private void(): void {
    if (this.takings.length === 0) return;
    const one = this.pick(this.takings);
    this.takings.splice(this.takings.indexOf(one), 1);
    this.facts.push(one.training.voided(one.taking));
  }

  /** Answered once at a moment; later put right or taken back. */
  private assess(training: Training): void {
    // So few that most answer at both ends.
    const [attendee, moment] = [this.pick(this.attendees.slice(0, 3)), this.pick(assessmentMoments)];
    const at = `${training.id} ${moment} ${attendee}`;
    const earlier = this.answers.find((one) => one.at === at);
    const score = this.roll(4) > 0 ? { score: `${this.roll(20)}.${this.roll(4) * 25}` } : {};
    if (earlier && this.roll(3) > 0) {
      this.facts.push(training.reassessed(earlier.answers, score));
      return;
    }
    if (earlier) {
      this.answers.splice(this.answers.indexOf(earlier), 1);
      this.facts.push(training.unassessed(earlier.answers));
      return;
    }
    // The same attendee is somebody else's comparison in each training.
    const comparison = uuidOf(`${training.id} ${attendee}`);
    const kind = partnerKinds[this.attendees.indexOf(attendee) % partnerKinds.length]!;
    const answers = training.assessed(comparison, {
      moment,
      attendee,
      version: 1 + (this.roll(4) === 0 ? 1 : 0),
      stakeholder: { kind, country: 'SI' },
      on: this.day(),
      ...score,
    });
    this.answers.push({ training, at, answers });
    this.facts.push(answers.said);
  }

  private schedule(training: Training): void {
    const said = training.scheduled(this.day());
    this.facts.push(said);
    this.sessions.push({ training, session: said.entity });
    if (this.roll(2) > 0) return;
    const [gone] = this.sessions.splice(this.roll(this.sessions.length), 1);
    this.facts.push(gone!.training.cancelled(gone!.session));
  }

  private day(): string {
    return `2025-${String(1 + this.roll(6)).padStart(2, '0')}-${String(1 + this.roll(28)).padStart(2, '0')}`;
  }

  private pick<T>(of: readonly T[]): T {
    return of[this.roll(of.length)]!;
  }
}
