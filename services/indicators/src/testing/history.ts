import { randomUUID } from 'node:crypto';
import {
  ageBands,
  cefrLevels,
  employmentStatuses,
  type EntryCharacteristics,
  type EventClass,
  type Exit,
  exitReasons,
  ExpenditureCorrected,
  ExpenditureVoided,
  FeedbackVoided,
  FollowUpCorrected,
  FollowUpVoided,
  MilestoneCorrected,
  MilestoneMissed,
  MilestoneReached,
  MilestoneRebaselined,
  type MilestoneSnapshot,
  MilestoneVoided,
  OutcomeCorrected,
  type OutcomeRecord,
  OutcomeVoided,
  ParticipantCorrected,
  ParticipantExited,
  ParticipantReEntered,
  type ParticipantSnapshot,
  ParticipantVoided,
  type PilotDescription,
  PilotStarted,
  SupportCorrected,
  SupportVoided,
} from '@integras/contracts';
import type { Dice } from './dice.js';
import type { Said } from './indicators-under-test.js';
import { AgreementsHistory } from './agreements-history.js';
import { ObstaclesHistory } from './obstacles-history.js';
import { Partnership, person, Pilot } from './partnership.js';
import { PracticesHistory } from './practices-history.js';
import { RecommendationsHistory } from './recommendations-history.js';
import { TrainingsHistory } from './trainings-history.js';

/** A record as it stands, and how its events are called. */
interface Standing<R extends object> {
  pilot: Pilot;
  id: string;
  field: string;
  record: R;
  corrected: EventClass;
  voided: EventClass;
}

/** Writes a history at random: what the pilots, trainings and knowledge services can state, corrections and voids of all of it. */
export class History {
  readonly partnership = new Partnership();
  readonly facts: Said[] = [];
  private readonly places = ['IT', 'IT', 'AT'].map((country) => ({ territory: randomUUID(), country }));
  private readonly pilots: Pilot[] = [];
  private readonly participants: Standing<ParticipantSnapshot>[] = [];
  private readonly milestones: Standing<MilestoneSnapshot>[] = [];
  private readonly records: Standing<object>[] = [];
  private readonly feedback: Said[] = [];
  private readonly trainings: TrainingsHistory;
  private readonly recommendations: RecommendationsHistory;
  private readonly practices: PracticesHistory;
  private readonly obstacles: ObstaclesHistory;
  private readonly agreements: AgreementsHistory;

  constructor(
    private readonly roll: Dice,
    steps: number,
  ) {
    this.facts.push(this.partnership.opened());
    for (let i = 0; i < 3; i++) this.plan(this.places[i]!);
    this.trainings = new TrainingsHistory(roll, this.partnership.project, this.places, this.facts);
    this.recommendations = new RecommendationsHistory(roll, this.partnership.project, this.facts);
    this.practices = new PracticesHistory(roll, this.partnership.project, this.places, this.facts);
    this.obstacles = new ObstaclesHistory(roll, this.partnership.project, this.facts);
    this.agreements = new AgreementsHistory(roll, this.partnership.project, this.facts);
    for (let i = 0; i < steps; i++) this.step();
  }

  private step(): void {
    const kinds: [weight: number, act: () => void][] = [
      [20, () => this.enrol()],
      [15, () => this.exit()],
      [6, () => this.reEnter()],
      [8, () => this.correctParticipant()],
      [2, () => this.voidParticipant()],
      [50, () => this.outcome()],
      [15, () => this.followUp()],
      [20, () => this.support()],
      [8, () => this.spend()],
      [12, () => this.milestone()],
      [12, () => this.giveFeedback()],
      [20, () => this.correctRecord()],
      [8, () => this.voidRecord()],
      [2, () => this.redescribe()],
      [1, () => this.plan(this.pick(this.places))],
      [45, () => this.trainings.step()],
      [8, () => this.recommendations.step()],
      [10, () => this.practices.step()],
      [8, () => this.obstacles.step()],
      [24, () => this.agreements.step()],
    ];
    let left = this.roll(kinds.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, act] of kinds) {
      if (left < weight) return act();
      left -= weight;
    }
  }

  private pick<T>(of: readonly T[]): T {
    return of[this.roll(of.length)]!;
  }

  private day(): string {
    return `2025-${String(1 + this.roll(6)).padStart(2, '0')}-${String(1 + this.roll(28)).padStart(2, '0')}`;
  }

  private decimal(): string {
    return `${this.roll(5_000)}.${String(this.roll(1_000)).padStart(3, '0')}`;
  }

  private entry(): EntryCharacteristics {
    return {
      gender: this.pick(['female', 'male', 'non_binary'] as const),
      ageBand: this.pick(ageBands),
      employment: this.pick(employmentStatuses),
      ...(this.roll(4) > 0 && { isced: this.roll(9) }),
      ...(this.roll(4) > 0 && { thirdCountryNational: this.roll(3) > 0 }),
    };
  }

  private plan(given: Partial<PilotDescription>): void {
    const pilot = new Pilot(this.partnership.project, {
      ...given,
      budget: { amount: this.roll(1_000_000), currency: 'EUR' },
    });
    this.pilots.push(pilot);
    this.facts.push(pilot.planned());
    this.facts.push(
      pilot.fact(PilotStarted, pilot.id, { pilot: pilot.id, before: 'planned', after: 'running', on: '2025-01-01' }),
    );
  }

  private redescribe(): void {
    const place = this.pick(this.places);
    this.facts.push(
      this.pick(this.pilots).described({ ...place, budget: { amount: this.roll(1_000_000), currency: 'EUR' } }),
    );
  }

  private enrol(): void {
    const pilot = this.pick(this.pilots);
    // Few persons, so that many are in several pilots.
    const said = pilot.enrolled(person(this.roll(25)), { on: this.day(), entry: this.entry() });
    this.facts.push(said);
    const { entity: id, snapshot: record } = said;
    this.participants.push({
      pilot,
      id,
      field: 'participant',
      record,
      corrected: ParticipantCorrected,
      voided: ParticipantVoided,
    });
  }

  private exit(): void {
    const standing = this.participants.filter(({ record }) => !record.exit);
    if (standing.length === 0) return;
    const one = this.pick(standing);
    this.change(one, ParticipantExited, { ...one.record, exit: this.anExit() });
  }

  private anExit(): Exit {
    return { on: this.day(), reason: this.pick(exitReasons), employment: this.pick(employmentStatuses) };
  }

  private reEnter(): void {
    const standing = this.participants.filter(({ record }) => record.exit);
    if (standing.length === 0) return;
    const one = this.pick(standing);
    const { exit: _, ...after } = one.record;
    this.change(one, ParticipantReEntered, after, { on: this.day() });
  }

  private correctParticipant(): void {
    if (this.participants.length === 0) return;
    const one = this.pick(this.participants);
    const changes = this.pick<Partial<ParticipantSnapshot>>([
      { entry: this.entry() },
      { enrolledOn: this.day() },
      { person: person(this.roll(25)) },
      one.record.exit ? { exit: this.anExit() } : { entry: this.entry() },
    ]);
    this.change(one, ParticipantCorrected, { ...one.record, ...changes }, { corrects: randomUUID(), reason: 'Wrong.' });
  }

  /** Takes back an exit, or the participation itself. */
  private voidParticipant(): void {
    if (this.participants.length === 0) return;
    const one = this.pick(this.participants);
    const { exit, ...before } = one.record;
    if (!exit) return this.take(this.participants, one);
    this.change(one, ParticipantVoided, before, { voids: randomUUID(), reason: 'Still there.' });
  }

  private outcome(): void {
    this.about((pilot, participant) => {
      const said = pilot.outcome(participant, { on: this.day(), ...this.anOutcome() });
      this.keep(pilot, said, 'outcome', OutcomeCorrected, OutcomeVoided);
    });
  }

  private anOutcome(): Partial<OutcomeRecord> {
    const unit = this.pick(['EUR', 'EUR', 'EUR', 'HUF']);
    return this.pick<Partial<OutcomeRecord>>([
      { kind: 'earnings', unit, ...(this.roll(5) > 0 && { value: this.decimal() }) },
      { kind: 'earnings', unit, value: this.decimal() },
      { kind: 'language_level', track: 'language', ...(this.roll(6) > 0 && { level: this.pick(cefrLevels) }) },
      { kind: 'language_level', track: 'language', level: this.pick(cefrLevels) },
      { kind: 'skills_profiled', track: 'skills' },
      { kind: this.pick(['recognition_applied', 'recognition_decided'] as const), track: 'skills' },
      { kind: 'qualification_gained', track: 'training' },
      { kind: 'moved_to_autonomous_housing', track: 'housing' },
      { kind: 'mentor_matched', track: 'mentoring' },
      { kind: 'support_ended', track: this.pick(['mentoring', 'language'] as const) },
      { kind: 'job_started', track: 'employment' },
      { kind: 'business_registered', track: 'self_employment' },
    ]);
  }

  private followUp(): void {
    this.about((pilot, participant) => {
      const point = this.pick(['four_weeks', 'six_months', 'six_months'] as const);
      const result = this.pick(['done', 'done', 'done', 'refused'] as const);
      const said = pilot.followUp(participant, {
        on: this.day(),
        point,
        result,
        employment: this.pick(employmentStatuses),
      });
      this.keep(pilot, said, 'followUp', FollowUpCorrected, FollowUpVoided);
    });
  }

  private support(): void {
    this.about((pilot, participant) => {
      const said = pilot.support(participant, { on: this.day(), hours: this.decimal() });
      this.keep(pilot, said, 'support', SupportCorrected, SupportVoided);
    });
  }

  private spend(): void {
    const pilot = this.pick(this.pilots);
    const currency = this.pick(['EUR', 'EUR', 'EUR', 'EUR', 'HUF']);
    this.keep(
      pilot,
      pilot.spent(this.roll(10_000), { on: this.day(), currency }),
      'expenditure',
      ExpenditureCorrected,
      ExpenditureVoided,
    );
  }

  /** Answers are given and taken back; nobody corrects what somebody else thinks. */
  private giveFeedback(): void {
    const [given] = this.roll(5) === 0 ? this.feedback.splice(this.roll(this.feedback.length), 1) : [];
    if (given) {
      const { after: before } = given.data as { after: object };
      this.facts.push({
        ...given,
        event: FeedbackVoided,
        data: { feedback: given.entity, before, reason: 'A trial.' },
      });
      return;
    }
    const usefulness = this.roll(6);
    const said = this.pick(this.pilots).feedback({ on: this.day(), ...(usefulness > 0 && { usefulness }) });
    this.feedback.push(said);
    this.facts.push(said);
  }

  private milestone(): void {
    const planned = this.milestones.filter(({ record }) => record.state === 'planned');
    if (planned.length === 0 || this.roll(2) === 0) {
      const pilot = this.pick(this.pilots);
      const said = pilot.milestonePlanned(this.day());
      this.facts.push(said);
      const { entity: id, snapshot: record } = said;
      this.milestones.push({
        pilot,
        id,
        field: 'milestone',
        record,
        corrected: MilestoneCorrected,
        voided: MilestoneVoided,
      });
      return;
    }
    const one = this.pick(planned);
    const turn = this.roll(4);
    if (turn === 0)
      return this.change(one, MilestoneRebaselined, { ...one.record, dueOn: this.day() }, { reason: 'Later.' });
    if (turn === 1) return this.change(one, MilestoneMissed, { ...one.record, state: 'missed' }, { reason: 'Gone.' });
    this.change(one, MilestoneReached, { ...one.record, state: 'reached', reachedOn: this.day() });
  }

  private correctRecord(): void {
    if (this.records.length === 0) return;
    const one = this.pick(this.records);
    const record = one.record as Record<string, unknown>;
    const changes: Record<string, unknown> = { on: this.day() };
    if ('hours' in record) changes['hours'] = this.decimal();
    if ('value' in record) changes['value'] = this.decimal();
    if ('level' in record) changes['level'] = this.pick(cefrLevels);
    if ('result' in record) changes['employment'] = this.pick(employmentStatuses);
    this.change(one, one.corrected, { ...record, ...changes }, { corrects: randomUUID(), reason: 'Wrong.' });
  }

  private voidRecord(): void {
    if (this.records.length > 0) this.take(this.records, this.pick(this.records));
  }

  private about(act: (pilot: Pilot, participant: string) => void): void {
    if (this.participants.length === 0) return;
    const { pilot, id } = this.pick(this.participants);
    act(pilot, id);
  }

  private keep(pilot: Pilot, said: Said, field: string, corrected: EventClass, voided: EventClass): void {
    this.facts.push(said);
    const { after: record } = said.data as { after: object };
    this.records.push({ pilot, id: said.entity, field, record, corrected, voided });
  }

  private change<R extends object>(one: Standing<R>, event: EventClass, after: R, more: object = {}): void {
    const { pilot, id, field, record: before } = one;
    this.facts.push(pilot.fact(event, id, { [field]: id, before, after, ...more }));
    one.record = after;
  }

  private take<R extends object>(from: Standing<R>[], one: Standing<R>): void {
    const { pilot, id, field, record: before, voided } = one;
    this.facts.push(pilot.fact(voided, id, { [field]: id, voids: randomUUID(), before, reason: 'Twice.' }));
    from.splice(from.indexOf(one), 1);
  }
}
