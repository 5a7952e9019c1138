import type {
  EntryCharacteristics,
  ExpenditureRecord,
  Figure,
  FollowUpRecord,
  MilestoneSnapshot,
  OutcomeRecord,
  ParticipantSnapshot,
  PilotDescription,
  SupportRecord,
} from '@integras/contracts';
import { Decimal } from 'decimal.js';
import type { Said } from './indicators-under-test.js';

const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_EVEN });

/** Something that counts, as plainly as can be. */
interface Counts {
  pilot: string;
  /** Undefined for what holds at all times. */
  month: string | undefined;
  known: boolean;
  person?: string;
  entry?: EntryCharacteristics;
  upper?: Decimal.Value;
  lower?: Decimal.Value;
  unit?: string;
  counted?: boolean;
}

type Expected = Pick<Figure, 'value' | 'numerator' | 'denominator' | 'n' | 'unknown' | 'mixedUnits'>;

/**
 * The oracle: reads a history from its beginning, keeps what stands at its end, and counts that. It knows the
 * indicators by their names alone, and nothing of the engine.
 */
export class Recount {
  private readonly pilots = new Map<string, { project: string; description: PilotDescription }>();
  private readonly standing: Record<string, Map<string, { pilot: string; record: object }>> = {};

  constructor(facts: readonly Said[]) {
    for (const { data, entity, pilot = '' } of facts) this.read(data as Record<string, unknown>, entity, pilot);
  }

  figure(
    indicator: string,
    place: { scope: string; scopeId: string },
    period: string,
    by?: [keyof EntryCharacteristics, string],
  ): Expected {
    const all = this.counting(indicator).filter(({ pilot }) => this.isIn(pilot, place));
    const of = all.filter(
      ({ month, entry }) =>
        (month === undefined || period === 'all' || month === period) && (!by || entry?.[by[0]] === by[1]),
    );
    const known = of.filter(({ known }) => known);
    const unknown = of.length - known.length;
    const upper = known.reduce((sum, one) => sum.plus(one.upper ?? 0), new Exact(0));
    const lower = known.reduce((sum, one) => sum.plus(one.lower ?? 0), new Exact(0));
    const cases = known.filter(({ counted = true }) => counted).length;
    const persons = new Set(known.map(({ person }) => person)).size;
    const significant = known.filter((one) => one.counted !== false || !new Exact(one.lower ?? 0).isZero());
    const mixed = new Set(significant.map(({ unit = '' }) => unit)).size > 1;
    const shown = (n: number, value: Expected) => ({
      ...(mixed ? { value: null, mixedUnits: true as const } : value),
      n,
      unknown,
    });
    const numerator = upper.toFixed();
    switch (indicator) {
      case 'INT-P01':
        return { value: `${persons}`, n: persons, unknown };
      case 'INT-S01':
        return { value: numerator, numerator, n: persons, unknown };
      case 'INT-M01':
        return { value: `${cases}`, n: cases, unknown };
      case 'INT-P13':
        return shown(cases, { value: cases === 0 ? null : rounded(upper.div(cases)), numerator });
      default: {
        const value = lower.isZero() ? null : rounded(upper.div(lower));
        return shown(cases, { value, numerator, denominator: lower.toFixed() });
      }
    }
  }

  /** Every place there is, as figures name them. */
  places(): { scope: 'project' | 'country' | 'territory' | 'pilot'; scopeId: string }[] {
    const pilots = [...this.pilots];
    return [
      ...pilots.map(([scopeId]) => ({ scope: 'pilot' as const, scopeId })),
      ...distinct(pilots.map(([, { description }]) => description.territory)).map((scopeId) => ({
        scope: 'territory' as const,
        scopeId,
      })),
      ...distinct(pilots.map(([, { description }]) => description.country)).map((scopeId) => ({
        scope: 'country' as const,
        scopeId,
      })),
      ...distinct(pilots.map(([, { project }]) => project)).map((scopeId) => ({ scope: 'project' as const, scopeId })),
    ];
  }

  private read(data: Record<string, unknown>, entity: string, pilot: string): void {
    if ('description' in data) {
      this.pilots.set(entity, {
        project: data['project'] as string,
        description: data['description'] as PilotDescription,
      });
    } else if (entity === pilot) {
      if (typeof data['after'] === 'object') this.pilots.get(pilot)!.description = data['after'] as PilotDescription;
    } else if (pilot !== '') {
      const kind = ['milestone', 'participant', 'outcome', 'followUp', 'support', 'expenditure'].find(
        (name) => name in data,
      )!;
      const records = (this.standing[kind] ??= new Map<string, { pilot: string; record: object }>());
      // A corrected record keeps its place among the others.
      if (data['after']) records.set(entity, { pilot, record: data['after'] });
      else records.delete(entity);
    }
  }

  private isIn(pilot: string, { scope, scopeId }: { scope: string; scopeId: string }): boolean {
    const { project, description } = this.pilots.get(pilot)!;
    const of: Record<string, string> = {
      pilot,
      territory: description.territory,
      country: description.country,
      project,
    };
    return of[scope] === scopeId;
  }

  private all<R>(kind: string): { id: string; pilot: string; record: R }[] {
    return [...(this.standing[kind] ?? [])].map(([id, { pilot, record }]) => ({ id, pilot, record: record as R }));
  }

  private counting(indicator: string): Counts[] {
    const participants = this.all<ParticipantSnapshot>('participant').map(({ id, pilot, record }) => ({
      id,
      pilot,
      ...record,
    }));
    const works = (employment: string) => (['employed', 'self_employed'].includes(employment) ? 1 : 0);
    const latest = <R extends { participant: string; on: string }>(kind: string, fits: (record: R) => boolean) => {
      const found = new Map<string, R>();
      for (const { record } of this.all<R>(kind)) {
        const before = found.get(record.participant);
        if (fits(record) && !(before && before.on > record.on)) found.set(record.participant, record);
      }
      return participants.flatMap((participant) =>
        found.has(participant.id) ? [{ ...participant, record: found.get(participant.id)! }] : [],
      );
    };
    switch (indicator) {
      case 'INT-P01':
        return participants.map(({ pilot, person, entry, enrolledOn }) => ({
          pilot,
          person,
          entry,
          month: monthOf(enrolledOn),
          known: true,
        }));
      case 'INT-P05':
        return participants.flatMap(({ pilot, entry, exit }) =>
          exit
            ? [
                {
                  pilot,
                  entry,
                  month: monthOf(exit.on),
                  known: exit.employment !== 'unknown',
                  upper: works(exit.employment),
                  lower: 1,
                },
              ]
            : [],
        );
      case 'INT-P06':
        return latest<FollowUpRecord>('followUp', ({ point }) => point === 'six_months').map(
          ({ pilot, entry, record }) => ({
            pilot,
            entry,
            month: monthOf(record.on),
            known: record.result === 'done' && record.employment !== 'unknown',
            upper: works(record.employment),
            lower: 1,
          }),
        );
      case 'INT-P13':
        return latest<OutcomeRecord>('outcome', ({ kind }) => kind === 'earnings').map(({ pilot, entry, record }) => ({
          pilot,
          entry,
          month: monthOf(record.on),
          known: record.value !== undefined,
          upper: record.value ?? 0,
          unit: record.unit,
        }));
      case 'INT-S01':
        return this.all<SupportRecord>('support').flatMap(({ pilot, record }) => {
          const of = participants.find(({ id }) => id === record.participant);
          return of
            ? [
                {
                  pilot,
                  person: of.person,
                  entry: of.entry,
                  month: monthOf(record.on),
                  known: true,
                  upper: record.hours,
                },
              ]
            : [];
        });
      case 'INT-B01':
        return [
          ...this.all<ExpenditureRecord>('expenditure').map(({ pilot, record: { on, money } }) => ({
            pilot,
            month: monthOf(on),
            known: true,
            upper: money.amount,
            unit: money.currency,
          })),
          ...[...this.pilots].map(
            ([
              pilot,
              {
                description: { budget },
              },
            ]) => ({
              pilot,
              month: undefined,
              known: true,
              counted: false,
              lower: budget.amount,
              unit: budget.currency,
            }),
          ),
        ];
      default: {
        const milestones = this.all<MilestoneSnapshot>('milestone');
        const counted = milestones.filter(
          ({ record }) => record.state === 'reached' || (record.state === 'missed' && indicator === 'INT-M02'),
        );
        return counted.map(({ pilot, record: { baselineOn, reachedOn } }) =>
          indicator === 'INT-M01'
            ? { pilot, month: monthOf(reachedOn!), known: true }
            : {
                pilot,
                month: monthOf(baselineOn),
                known: true,
                upper: reachedOn !== undefined && reachedOn <= baselineOn ? 1 : 0,
                lower: 1,
              },
        );
      }
    }
  }
}

const monthOf = (day: string): string => day.slice(0, 7);
const distinct = (values: string[]): string[] => [...new Set(values)];
const rounded = (value: Decimal): string => value.toDecimalPlaces(9).toFixed();
