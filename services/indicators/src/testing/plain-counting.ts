import {
  type AssessmentSnapshot,
  type CefrLevel,
  cefrLevels,
  type EntryCharacteristics,
  type EventClass,
  type ObstacleSnapshot,
  type OutcomeRecord,
  type ParticipationSnapshot,
  RecommendationPublished,
  RecommendationReaffirmed,
  RecommendationTurnedStale,
  RecommendationWithdrawn,
  type SchemeDescription,
} from '@integras/contracts';
import { Decimal } from 'decimal.js';
import { dayAfter, daysFrom, type Followed } from './plain-statistics.js';
import type { Standing } from './standing.js';

/** Something that counts, as plainly as can be. */
export interface PlainCase {
  pilot: string;
  /** Absent for what holds at all times. */
  on?: string;
  /** Absent where it is not known whether, or with what, it counts. */
  counts?: {
    amount?: Decimal.Value;
    unit?: string | undefined;
    /** Of a share of cases. */
    met?: boolean;
    /** Of a share of amounts: what it is measured against. */
    against?: Decimal.Value;
    level?: string;
    state?: string;
    followed?: (today: string) => Followed;
  };
  /** It does not count before this day. */
  due?: string;
  person?: string;
  entry?: EntryCharacteristics;
  /** The kind of the organisation somebody comes from. */
  organisation?: string;
}

/** What becomes of the cases. */
export type How =
  | 'cases'
  | 'persons'
  | 'sum'
  | 'sum-of-persons'
  | 'mean'
  | 'share'
  | 'share-of-amounts'
  | 'least'
  | 'most'
  | 'middle'
  | 'middle-level'
  | 'states'
  | 'wait';

interface PlainIndicator {
  how: How;
  cases: (of: Standing) => PlainCase[];
}

const works = (status: string) => status === 'employed' || status === 'self_employed';
const seeksWork = (status: string) => status === 'unemployed' || status === 'long_term_unemployed';
const rank = (level: string | undefined) => cefrLevels.indexOf(level as CefrLevel);

/** A participation with everything that was told of it, in the order of days; on one day as it was told. */
interface Participation {
  pilot: string;
  person: string;
  entry: EntryCharacteristics;
  enrolledOn: string;
  exit: { on: string; reason: string; employment: string } | undefined;
  outcomes: OutcomeRecord[];
  /** The newest answer at six months since it ended: undefined where there is none, '' where it is not known. */
  later: { on: string; status: string } | undefined;
}

function participations(of: Standing): Participation[] {
  const told = (kind: 'outcome' | 'followUp') => {
    const by = new Map<string, { on: string }[]>();
    for (const { record } of of.all(kind)) by.set(record.participant, [...(by.get(record.participant) ?? []), record]);
    return by;
  };
  const outcomes = told('outcome') as Map<string, OutcomeRecord[]>;
  return of.all('participant').map(({ id, pilot, record: { person, entry, enrolledOn, exit } }) => {
    let later: Participation['later'];
    for (const { record } of of.all('followUp')) {
      if (record.participant !== id || record.point !== 'six_months' || !exit || record.on <= exit.on) continue;
      if (later && later.on > record.on) continue;
      const isLearnt = record.result === 'done' && record.employment !== 'unknown';
      later = { on: record.on, status: isLearnt ? record.employment : '' };
    }
    const inOrder = (outcomes.get(id) ?? []).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    return { pilot, person, entry, enrolledOn, exit, outcomes: inOrder, later };
  });
}

/** Counts participations: what one adds, or nothing. */
const each = (how: How, counted: (of: Participation) => Omit<PlainCase, 'pilot'> | undefined): PlainIndicator => ({
  how,
  cases: (of) =>
    participations(of).flatMap((one) => {
      const added = counted(one);
      const { pilot, person, entry } = one;
      return added ? [{ pilot, person, entry, ...added }] : [];
    }),
});

const first = ({ outcomes }: Participation, kind: string) => outcomes.find((one) => one.kind === kind);
const last = ({ outcomes }: Participation, ...kinds: string[]) => outcomes.findLast(({ kind }) => kinds.includes(kind));

/** Persons with an outcome of a kind. */
const havingFirst = (kind: string): PlainIndicator =>
  each('persons', (one) => {
    const found = first(one, kind);
    return found && { on: found.on, counts: {} };
  });

/** By the situation at entry: true or false, undefined where it is not known. */
const atEntry = (has: (entry: EntryCharacteristics) => boolean | undefined): PlainIndicator =>
  each('cases', ({ enrolledOn: on, entry }) => {
    const answer = has(entry);
    if (answer === undefined) return { on };
    return answer ? { on, counts: {} } : undefined;
  });

const withStatus = (has: (status: string) => boolean) =>
  atEntry(({ employment }) => (employment === 'unknown' ? undefined : has(employment)));
const ofAge = (wanted: string) => atEntry(({ ageBand }) => (ageBand === 'unknown' ? undefined : ageBand === wanted));
const educated = (from: number, to: number) =>
  atEntry(({ isced }) => (isced === undefined ? undefined : isced >= from && isced <= to));

/** By the status upon leaving of those who were in some other at entry. */
const uponLeaving = (before: (status: string) => boolean, after: (status: string) => boolean): PlainIndicator =>
  each('cases', ({ entry, exit }) => {
    if (!exit || !before(entry.employment)) return undefined;
    if (exit.employment === 'unknown') return { on: exit.on };
    return after(exit.employment) ? { on: exit.on, counts: {} } : undefined;
  });

/** By the status six months after leaving, of those whom it is asked about. */
const sixMonthsLater = (concerns: (of: Participation) => boolean, met: (status: string) => boolean): PlainIndicator =>
  each('share', (one) => {
    const { exit, later } = one;
    if (!exit || !concerns(one)) return undefined;
    const due = dayAfter(exit.on, 183);
    return { on: exit.on, due, ...(later && later.status !== '' && { counts: { met: met(later.status) } }) };
  });

const earnings = (how: How): PlainIndicator =>
  each(how, (one) => {
    const found = last(one, 'earnings');
    if (!found) return undefined;
    const { on, value: amount, unit } = found;
    return { on, ...(amount !== undefined && { counts: { amount, unit } }) };
  });

const stay = (how: How): PlainIndicator =>
  each(how, ({ enrolledOn, exit }) => exit && { on: exit.on, counts: { amount: daysFrom(enrolledOn, exit.on) } });

const support = (how: How, counts: (hours: string) => NonNullable<PlainCase['counts']>): PlainIndicator => ({
  how,
  cases: (of) => {
    const participants = new Map(of.all('participant').map(({ id, record }) => [id, record]));
    return of.all('support').flatMap(({ pilot, record: { participant, on, hours } }) => {
      const given = participants.get(participant);
      return given ? [{ pilot, on, person: given.person, entry: given.entry, counts: counts(hours) }] : [];
    });
  },
});

/** Of a third-country national, or apart where that was not recorded. */
function ofThirdCountryNationals({ how, cases }: PlainIndicator): PlainIndicator {
  return {
    how,
    cases: (of) =>
      cases(of).flatMap((one): PlainCase[] => {
        const { counts, ...apart } = one;
        const national = one.entry!.thirdCountryNational;
        if (national === undefined) return [apart];
        return national ? [{ ...apart, ...(counts && { counts }) }] : [];
      }),
  };
}

const spent = (of: Standing): PlainCase[] =>
  of.all('expenditure').map(({ pilot, record: { on, money } }) => ({
    pilot,
    on,
    counts: { amount: money.amount, unit: money.currency },
  }));

/** Participations in trainings that count by a day. */
const takingPart = (how: How, day: (of: ParticipationSnapshot) => string | undefined): PlainIndicator => ({
  how,
  cases: (of) =>
    of.all('participation').flatMap(({ pilot, record }) => {
      const on = day(record);
      const { attendee: person, stakeholder } = record;
      return on === undefined ? [] : [{ pilot, on, person, organisation: stakeholder.kind, counts: {} }];
    }),
});

/** Gains of those who answered one version before a training and after it; the others apart. */
const gains = (of: Standing): PlainCase[] => {
  const ends = new Map<string, { pilot: string; before?: AssessmentSnapshot; after?: AssessmentSnapshot }>();
  for (const { pilot, record } of of.all('assessment'))
    if (record.moment !== 'follow_up')
      ends.set(record.comparison, { ...ends.get(record.comparison), pilot, [record.moment]: record });
  return [...ends.values()].map(({ pilot, before, after }) => {
    const { on, attendee: person, stakeholder } = (after ?? before)!;
    const isPair = before?.score !== undefined && after?.score !== undefined && before.version === after.version;
    return {
      pilot,
      on,
      person,
      organisation: stakeholder.kind,
      ...(isPair && { counts: { amount: new Decimal(after.score!).minus(before.score!) } }),
    };
  });
};

const isJoint = ({ organisers }: SchemeDescription) => new Set(organisers.map(({ country }) => country)).size > 1;

/** Legal or administrative obstacles between countries, on a day that was told of them. */
const obstacles = (day: (of: ObstacleSnapshot) => string | undefined): PlainIndicator => ({
  how: 'cases',
  cases: (of) =>
    [...of.obstacles].flatMap(([pilot, { record }]) => {
      const on = record?.crossBorder && record.kind !== 'budget' ? day(record) : undefined;
      return on === undefined ? [] : [{ pilot, on, counts: {} }];
    }),
});

/** Agreements that partners of several countries have signed. */
const signedAgreements = (of: Standing) =>
  [...of.agreements.values()].flatMap(({ project, record: { joint, lasting, signedOn, parties } }) =>
    joint && signedOn !== undefined ? [{ project, on: signedOn, lasting, parties }] : [],
  );

/** What the indicators say, by their names alone: nothing here knows how the engine counts. */
export const plainIndicators: Readonly<Record<string, PlainIndicator>> = {
  'INT-P01': each('persons', ({ enrolledOn: on }) => ({ on, counts: {} })),
  'INT-P02': each('share', ({ outcomes }) => {
    const levels = outcomes.filter(({ kind, level }) => kind === 'language_level' && level !== undefined);
    const [earliest, latest] = [levels[0], levels.at(-1)];
    if (!earliest || !latest || earliest.on === latest.on) return undefined;
    return { on: latest.on, counts: { met: rank(latest.level) > rank(earliest.level) } };
  }),
  'INT-P03': each('share', (one) => ({
    on: one.enrolledOn,
    due: dayAfter(one.enrolledOn, 56),
    counts: { met: first(one, 'skills_profiled') !== undefined },
  })),
  'INT-P04': each('states', (one) => {
    const found = last(one, 'recognition_applied', 'recognition_decided');
    return found && { on: found.on, counts: { state: found.kind } };
  }),
  'INT-P05': each('share', ({ exit }) => {
    if (!exit) return undefined;
    return { on: exit.on, ...(exit.employment !== 'unknown' && { counts: { met: works(exit.employment) } }) };
  }),
  'INT-P06': sixMonthsLater(() => true, works),
  'INT-P07': each('wait', ({ enrolledOn, entry, exit, outcomes }) => {
    if (works(entry.employment)) return undefined;
    const job = outcomes.find(({ kind, on }) => kind === 'job_started' && on >= enrolledOn)?.on;
    const left = exit?.on;
    const happened = job !== undefined && (left === undefined || left >= job);
    const followed = (today: string) => ({
      days: Math.max(0, daysFrom(enrolledOn, happened ? job : (left ?? today))),
      happened,
    });
    return { on: enrolledOn, counts: { followed } };
  }),
  'INT-P08': havingFirst('business_registered'),
  'INT-P09': havingFirst('moved_to_autonomous_housing'),
  'INT-P10': each('share', (one) => {
    const matched = first(one, 'mentor_matched');
    if (!matched) return undefined;
    const turns = one.outcomes.filter(
      ({ kind, track }) => kind === 'mentor_matched' || (kind === 'support_ended' && track === 'mentoring'),
    );
    const met = turns.at(-1)!.kind === 'mentor_matched' && !one.exit;
    return { on: matched.on, due: dayAfter(matched.on, 91), counts: { met } };
  }),
  'INT-P11': each(
    'share',
    ({ exit }) => exit && { on: exit.on, counts: { met: ['dropped_out', 'lost_contact'].includes(exit.reason) } },
  ),
  'INT-P12': each(
    'share',
    ({ exit, later }) =>
      exit && { on: exit.on, due: dayAfter(exit.on, 183), counts: { met: later !== undefined && later.status !== '' } },
  ),
  'INT-P13': earnings('mean'),
  'INT-P14': sixMonthsLater(({ exit }) => works(exit!.employment), works),
  'INT-P15': sixMonthsLater(
    (one) => first(one, 'business_registered') !== undefined,
    (status) => status === 'self_employed',
  ),
  'INT-F01': {
    how: 'share',
    cases: (of) =>
      of.all('feedback').map(({ pilot, record: { on, usefulness } }) => {
        return { pilot, on, ...(usefulness !== undefined && { counts: { met: usefulness >= 4 } }) };
      }),
  },
  'INT-S01': support('sum-of-persons', (amount) => ({ amount })),
  'INT-M01': {
    how: 'cases',
    cases: (of) =>
      of
        .all('milestone')
        .flatMap(({ pilot, record }) =>
          record.state === 'reached' ? [{ pilot, on: record.reachedOn!, counts: {} }] : [],
        ),
  },
  'INT-M02': {
    how: 'share',
    cases: (of) =>
      of.all('milestone').flatMap(({ pilot, record: { state, baselineOn: on, reachedOn } }) => {
        if (state === 'planned') return [];
        return [{ pilot, on, counts: { met: reachedOn !== undefined && reachedOn <= on } }];
      }),
  },
  'INT-B01': {
    how: 'share-of-amounts',
    cases: (of) => [
      ...spent(of),
      ...[...of.pilots].map(([pilot, { description }]) => ({
        pilot,
        counts: { against: description.budget.amount, unit: description.budget.currency },
      })),
    ],
  },
  'INT-T01': takingPart('cases', ({ on }) => on),
  'INT-T02': { how: 'mean', cases: gains },
  RCO81: takingPart('cases', ({ joint, on }) => (joint ? on : undefined)),
  RCO85: takingPart('cases', ({ joint, on }) => (joint ? on : undefined)),
  RCR81: takingPart('persons', ({ joint, completedOn }) => (joint ? completedOn : undefined)),
  RCO115: {
    how: 'cases',
    cases: (of) =>
      of.all('session').flatMap(({ pilot, record: { startsAt } }) => {
        const { description } = of.schemes.get(pilot)!;
        const counts = isJoint(description) && description.kind === 'salon';
        return counts ? [{ pilot, on: startsAt.slice(0, 10), counts: {} }] : [];
      }),
  },
  RCR104: {
    how: 'cases',
    cases: (of) =>
      [...of.practices].flatMap(([id, { state, description }]) => {
        const days = [...of.uptakes.values()].flatMap(({ item, inTime, on }) => (item === id && inTime ? [on] : []));
        const [on] = days.toSorted();
        const counts = state === 'published' && description.solution !== 'legal_or_administrative';
        return counts && on !== undefined ? [{ pilot: id, on, counts: {} }] : [];
      }),
  },
  RCO86: {
    how: 'cases',
    cases: (of) => signedAgreements(of).map(({ project: pilot, on }) => ({ pilot, on, counts: {} })),
  },
  RCR84: {
    how: 'cases',
    cases: (of) => {
      const lasting = signedAgreements(of).filter((one) => one.lasting);
      return [...new Set(lasting.flatMap(({ parties }) => parties))].map((partner) => {
        const own = lasting.filter(({ parties }) => parties.includes(partner));
        return { pilot: own[0]!.project, on: own.map(({ on }) => on).toSorted()[0]!, counts: {} };
      });
    },
  },
  RCO117: obstacles(({ solutionOn }) => solutionOn),
  RCR82: obstacles(({ solvedOn }) => solvedOn),
  'INT-K01': {
    how: 'share',
    cases: (of) =>
      [...of.recommendations].flatMap(([id, told]) => {
        const last = (...events: EventClass[]) => told.findLast(({ event }) => events.includes(event));
        const published = last(RecommendationPublished);
        if (!published || last(RecommendationWithdrawn)) return [];
        const turn = last(RecommendationPublished, RecommendationTurnedStale, RecommendationReaffirmed)!.event;
        const { evidence } = published.data as RecommendationPublished;
        const met = evidence > 0 && turn !== RecommendationTurnedStale;
        return [{ pilot: id, on: published.time.slice(0, 10), counts: { met } }];
      }),
  },
  EECO01: withStatus(() => true),
  EECO02: withStatus(seeksWork),
  EECO03: withStatus((status) => status === 'long_term_unemployed'),
  EECO04: withStatus((status) => status === 'inactive'),
  EECO05: withStatus(works),
  EECO06: ofAge('under_18'),
  EECO07: ofAge('18_29'),
  EECO08: ofAge('55_and_over'),
  EECO09: educated(0, 2),
  EECO10: educated(3, 4),
  EECO11: educated(5, 8),
  EECO13: atEntry(({ thirdCountryNational }) => thirdCountryNational),
  EECR01: uponLeaving((status) => status === 'inactive', seeksWork),
  EECR03: each('cases', (one) => {
    const { exit } = one;
    const gained = first(one, 'qualification_gained');
    return exit && gained && daysFrom(exit.on, gained.on) <= 28 ? { on: exit.on, counts: {} } : undefined;
  }),
  EECR04: uponLeaving((status) => seeksWork(status) || status === 'inactive', works),
  EECR05: each('cases', ({ entry: { employment }, later }) => {
    if (!later || !(seeksWork(employment) || employment === 'inactive')) return undefined;
    if (later.status === '') return { on: later.on };
    return works(later.status) ? { on: later.on, counts: {} } : undefined;
  }),
  'O.2.3': ofThirdCountryNationals(support('persons', () => ({}))),
  'R.2.8': ofThirdCountryNationals(
    each('persons', ({ outcomes }) => {
      const levels = outcomes.filter(({ kind, level }) => kind === 'language_level' && level !== undefined);
      const [earliest, latest] = [levels[0], levels.at(-1)];
      const gained = earliest && latest && earliest.on < latest.on && rank(latest.level) > rank(earliest.level);
      return gained ? { on: latest.on, counts: {} } : undefined;
    }),
  ),
  'R.2.10': ofThirdCountryNationals(havingFirst('recognition_applied')),
  'TEST-LOWEST-EARNINGS': earnings('least'),
  'TEST-MEDIAN-EARNINGS': earnings('middle'),
  'TEST-LONGEST-SUPPORT': support('most', (amount) => ({ amount })),
  'TEST-MEDIAN-STAY': stay('middle'),
  'TEST-MEAN-STAY': stay('mean'),
  'TEST-MEDIAN-LEVEL': each('middle-level', (one) => {
    const found = last(one, 'language_level');
    return found && { on: found.on, ...(found.level !== undefined && { counts: { level: found.level } }) };
  }),
  'TEST-SPENT': { how: 'sum', cases: spent },
};
