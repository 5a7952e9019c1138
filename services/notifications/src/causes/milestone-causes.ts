import type { Fact, MilestoneSnapshot } from '@integras/contracts';
import { statement, type Unit } from '@integras/messaging';
import type { EntityManager } from 'typeorm';
import type { NoticeKind } from '../kinds/notice-kind.js';
import type { Cause } from './cause.js';
import { momentOf, note, takeBack, type TakenBack } from './causes.js';
import { isNews, type MilestoneReminder, remindersOf } from './milestone-moments.js';

/** Every fact of a milestone has it as it stood before, and stands now. */
export interface MilestoneChange {
  milestone: string;
  before?: MilestoneSnapshot;
  after?: MilestoneSnapshot;
}

/** A pilot as far as this service has heard of it; its calendar is that of its territory. */
interface Place {
  pilot: string;
  project: string | null;
  country: string | null;
  timeZone: string | null;
}

const findPlaces = statement<Place>(
  'find-places-of-pilots',
  `select wanted.pilot, known_pilot.project, known_pilot.country, known_territory.time_zone as "timeZone"
     from unnest($1::uuid[]) as wanted (pilot)
     left join known_pilot on known_pilot.id = wanted.pilot
     left join known_territory on known_territory.id = known_pilot.territory`,
);

/** What the milestones of one batch give people to hear of; a thousand of them are noted by three statements. */
export class MilestoneCauses implements Unit {
  private readonly facts: Fact<MilestoneChange>[] = [];
  private readonly reminders = new Map<string, MilestoneReminder[]>();

  constructor(private readonly now: Date) {}

  changed(fact: Fact<MilestoneChange>): void {
    this.facts.push(fact);
  }

  async flush(manager: EntityManager): Promise<void> {
    const pilots = [...new Set(this.facts.flatMap(({ pilot }) => pilot ?? []))];
    const { rows } = await findPlaces(manager, [pilots]);
    const places = new Map(rows.map((place) => [place.pilot, place]));
    const back: TakenBack[] = [];
    const noted = new Map<string, Cause[]>();
    for (const fact of this.facts) {
      const entity = fact.data.milestone;
      const ended = noLongerHolds(fact.data);
      back.push(...ended.map((kind) => ({ entity, kind })));
      const place = fact.pilot === undefined ? undefined : places.get(fact.pilot);
      const standing = (noted.get(entity) ?? []).filter(({ kind }) => !ended.includes(kind));
      noted.set(entity, [...standing, ...(place ? this.causesOf(fact, place) : [])]);
    }
    await takeBack(manager, ...back);
    await note(manager, ...[...noted.values()].flat());
  }

  private causesOf(fact: Fact<MilestoneChange>, { pilot, project, country, timeZone }: Place): Cause[] {
    const { milestone: entity, before, after } = fact.data;
    if (!after) return [];
    const { title, dueOn, reachedOn } = after;
    const cause = (kind: NoticeKind, at: Date): Cause => ({
      key: `${kind}:${fact.id}`,
      kind,
      at,
      pilot,
      ...(project !== null && { project }),
      ...(country !== null && { country }),
      entity,
      about: { milestone: { id: entity, title, dueOn } },
    });
    const causes: Cause[] = [];
    if (isDueAnew(fact.data))
      causes.push(...this.remindersOf(after, timeZone ?? 'UTC').map(({ kind, at }) => cause(kind, at)));
    const at = momentOf(fact, this.now);
    if (
      at &&
      after.state === 'reached' &&
      before?.state !== 'reached' &&
      (!reachedOn || isNews(reachedOn, fact.recordedtime))
    )
      causes.push(cause('milestone-reached', at));
    return causes;
  }

  /** Many milestones are due on the same days, and calendars take their time. */
  private remindersOf(after: MilestoneSnapshot, timeZone: string): MilestoneReminder[] {
    const key = `${after.state} ${after.dueOn} ${timeZone}`;
    let known = this.reminders.get(key);
    if (!known) this.reminders.set(key, (known = remindersOf(after, timeZone, this.now)));
    return known;
  }
}

const isDueAnew = ({ before, after }: MilestoneChange): boolean =>
  before?.state !== after?.state || before?.dueOn !== after?.dueOn;

/** Of one that was only just planned nothing has been said before. */
function noLongerHolds(change: MilestoneChange): NoticeKind[] {
  const { before, after } = change;
  if (!before) return [];
  return [
    ...(before.state === 'reached' && after?.state !== 'reached' ? (['milestone-reached'] as const) : []),
    ...(isDueAnew(change) ? (['milestone-due', 'milestone-overdue'] as const) : []),
  ];
}
