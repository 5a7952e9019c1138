import type {
  AgreementSnapshot,
  AssessmentSnapshot,
  ExpenditureRecord,
  FeedbackRecord,
  FollowUpRecord,
  MilestoneSnapshot,
  OutcomeRecord,
  ParticipantSnapshot,
  ParticipationSnapshot,
  PilotDescription,
  SchemeDescription,
  SessionPlan,
  SupportRecord,
  ObstacleSnapshot,
  PracticeText,
  UptakeRecord,
} from '@integras/contracts';
import type { Said } from './indicators-under-test.js';

/** A fact about a recommendation. */
type Told = Pick<Said, 'event' | 'data' | 'time'>;

/** What there are records of, as facts name it. */
interface Records {
  milestone: MilestoneSnapshot;
  participant: ParticipantSnapshot;
  outcome: OutcomeRecord;
  followUp: FollowUpRecord;
  support: SupportRecord;
  expenditure: ExpenditureRecord;
  participation: ParticipationSnapshot;
  session: SessionPlan;
  feedback: FeedbackRecord;
  assessment: AssessmentSnapshot;
}

const kinds = [
  'milestone',
  'participant',
  'outcome',
  'followUp',
  'support',
  'expenditure',
  'participation',
  'session',
  'feedback',
  'assessment',
] as const;

/** A place as figures name it. */
export interface NamedPlace {
  scope: 'project' | 'country' | 'territory' | 'pilot';
  scopeId: string;
}

/** What stands at the end of a history: read from its beginning, the last fact about each entity holds. */
export class Standing {
  readonly pilots = new Map<string, { project: string; description: PilotDescription }>();
  /** Recommendations as they were told of, one fact after the other. */
  readonly recommendations = new Map<string, Told[]>();
  /** Practices as they were published last; a draft as it was drafted. */
  readonly practices = new Map<string, { project: string; description: PracticeText; state: string }>();
  /** What organisations took up, by its own id. */
  readonly uptakes = new Map<string, UptakeRecord>();
  /** Obstacles as they stand; one that was taken back has no record. */
  readonly obstacles = new Map<
    string,
    { project: string; description: { country?: string; territory?: string }; record?: ObstacleSnapshot }
  >();
  /** Agreements as they stand, by their own id; they belong to the project alone. */
  readonly agreements = new Map<string, { project: string; record: AgreementSnapshot }>();
  readonly schemes = new Map<string, { project: string; description: SchemeDescription }>();
  private readonly records: Record<string, Map<string, { pilot: string; record: object }>> = {};

  constructor(facts: readonly Said[]) {
    for (const { event, data, entity, time, pilot = '', journal } of facts) {
      if ('recommendation' in data) this.told(journal.id, { event, data, time });
      else if ('agreement' in data) this.readAgreement(data as Record<string, unknown>, entity);
      else if (journal.kind === 'obstacle') this.readObstacle(data as Record<string, unknown>, entity);
      else if (journal.kind === 'item') this.readPractice(data as Record<string, unknown>, entity);
      else if (journal.kind === 'scheme') this.readScheme(data as Record<string, unknown>, entity, journal.id);
      else this.read(data as Record<string, unknown>, entity, pilot);
    }
  }

  /** In the order in which they were first told of. */
  all<K extends keyof Records>(kind: K): { id: string; pilot: string; record: Records[K] }[] {
    const records = this.records[kind] ?? new Map<string, { pilot: string; record: object }>();
    return [...records].map(([id, { pilot, record }]) => ({ id, pilot, record: record as Records[K] }));
  }

  isIn(pilot: string, { scope, scopeId }: NamedPlace): boolean {
    if ([...this.agreements.values()].some(({ project }) => project === pilot))
      return scope === 'project' && scopeId === pilot;
    const { project, description } =
      this.pilots.get(pilot) ??
      this.schemes.get(pilot) ??
      this.practices.get(pilot) ??
      this.obstacles.get(pilot) ??
      this.addressed(pilot);
    if (scope === 'pilot' && !this.pilots.has(pilot)) return false;
    const of = { pilot, territory: description.territory, country: description.country, project };
    return of[scope] === scopeId;
  }

  /** Every place there is. */
  places(): NamedPlace[] {
    const places: NamedPlace[] = [];
    for (const [pilot, { project, description }] of this.pilots) {
      places.push(
        { scope: 'pilot', scopeId: pilot },
        { scope: 'territory', scopeId: description.territory },
        { scope: 'country', scopeId: description.country },
        { scope: 'project', scopeId: project },
      );
    }
    for (const { project, description } of [...this.schemes.values(), ...this.practices.values()]) {
      places.push(
        { scope: 'territory', scopeId: description.territory },
        { scope: 'country', scopeId: description.country },
        { scope: 'project', scopeId: project },
      );
    }
    for (const { project, description } of this.obstacles.values()) {
      places.push({ scope: 'project', scopeId: project });
      if (description.country !== undefined) places.push({ scope: 'country', scopeId: description.country });
    }
    for (const id of this.recommendations.keys()) {
      const { project, description } = this.addressed(id);
      places.push({ scope: 'project', scopeId: project });
      if (description.country !== undefined) places.push({ scope: 'country', scopeId: description.country });
    }
    return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
  }

  private told(id: string, fact: Told): void {
    this.recommendations.set(id, [...(this.recommendations.get(id) ?? []), fact]);
  }

  /** Where the newest text of a recommendation is addressed to. */
  private addressed(id: string): { project: string; description: { country?: string; territory?: string } } {
    const told = this.recommendations.get(id)!.map(({ data }) => data as Record<string, unknown>);
    const texts = told.flatMap(({ after, text }) => after ?? text ?? []);
    return { project: told[0]!['project'] as string, description: texts.at(-1)! };
  }

  private readPractice(data: Record<string, unknown>, entity: string): void {
    if ('uptake' in data) {
      if (data['after']) this.uptakes.set(entity, data['after'] as UptakeRecord);
      else this.uptakes.delete(entity);
    } else {
      const description = (data['after'] ?? data['text'] ?? this.practices.get(entity)!.description) as PracticeText;
      const state = 'reason' in data ? 'withdrawn' : 'text' in data ? 'published' : 'draft';
      this.practices.set(entity, { project: data['project'] as string, description, state });
    }
  }

  private readObstacle(data: Record<string, unknown>, id: string): void {
    const { project, before, after } = data as { project: string; before?: ObstacleSnapshot; after?: ObstacleSnapshot };
    const { country } = (after ?? before)!;
    this.obstacles.set(id, {
      project,
      description: country === undefined ? {} : { country },
      ...(after && { record: after }),
    });
  }

  private readAgreement(data: Record<string, unknown>, id: string): void {
    const { project, after } = data as { project: string; after?: AgreementSnapshot };
    if (after) this.agreements.set(id, { project, record: after });
    else this.agreements.delete(id);
  }

  private readScheme(data: Record<string, unknown>, entity: string, scheme: string): void {
    if (entity === scheme) {
      const { project, after: description } = data as { project: string; after: SchemeDescription };
      this.schemes.set(scheme, { project, description });
    } else this.keep(data, entity, scheme);
  }

  private read(data: Record<string, unknown>, entity: string, pilot: string): void {
    if ('description' in data) {
      const { project, description } = data as { project: string; description: PilotDescription };
      this.pilots.set(entity, { project, description });
    } else if (entity === pilot) {
      if (typeof data['after'] === 'object') this.pilots.get(pilot)!.description = data['after'] as PilotDescription;
    } else if (pilot !== '') this.keep(data, entity, pilot);
  }

  private keep(data: Record<string, unknown>, entity: string, pilot: string): void {
    const kind = kinds.find((name) => name in data)!;
    const records = (this.records[kind] ??= new Map<string, { pilot: string; record: object }>());
    // A corrected record keeps its place among the others.
    if (data['after']) records.set(entity, { pilot, record: data['after'] });
    else records.delete(entity);
  }
}
