import type { InitiativeText, PartnerKind, PracticeText, SwotItem, Texts, UptakeKind } from '@integras/contracts';
import type { Analysis } from '../analyses/analysis.js';
import type { Pin } from '../evidence/pin.js';
import { isInForce } from '../evidence/pin.js';
import { isStale, type Recommendation } from '../recommendations/recommendation.js';
import type { KnownThen } from './known-then.js';
import type { ReportedPartnership, ReportedPilot } from './partnership-as-of.js';

/** What the final report of a project tells, as it was known when a day ended. Every list has an order of its own. */
export interface Report {
  project: { id: string; code: string; name: string; startsOn: string; endsOn: string };
  /** The day, `YYYY-MM-DD`, and the time zone it ended in. */
  day: string;
  timeZone: string;
  /** The day had not ended when this was made: it may still change. */
  provisional: boolean;
  partners: { code: string; name: string; kind: PartnerKind; country: string; lead: boolean }[];
  territories: { id: string; name: string; country: string }[];
  pilots: (ReportedPilot & { territoryName: string; partnerName: string; conclusions: number })[];
  initiatives: ReportedInitiative[];
  analyses: ReportedAnalysis[];
  practices: ReportedPractice[];
  recommendations: ReportedRecommendation[];
  /** The figures that were released to the public. */
  releases: { id: string; name: string; from: string; until: string; publishedOn: string }[];
  gaps: { recommendationsWithoutEvidence: Texts[]; pilotsWithoutConclusion: string[] };
}

export interface ReportedRecommendation extends Recommendation {
  stale: boolean;
  /** What it rests on, or rested on when it was withdrawn. */
  evidence: (Pin & { title?: string | Texts; placeName?: string })[];
}

/** The newest published edition of the analysis of a territory. */
export interface ReportedAnalysis {
  id: string;
  territoryName: string;
  title: Texts;
  summary: Texts;
  edition: number;
  publishedOn: string;
  items: Pick<SwotItem, 'quadrant' | 'topic' | 'weight' | 'text' | 'source'>[];
}

/** What others do and the project does not fund, with what is learnt from it. */
export interface ReportedInitiative extends InitiativeText {
  id: string;
  territoryName: string;
  /** Its last day, once it has ended. */
  until?: string;
}

/** A good practice as everybody reads it, with the organisations that took it up. */
export interface ReportedPractice extends PracticeText {
  id: string;
  territoryName: string;
  uptakes: { organisation: string; country: string; kind: UptakeKind; on: string }[];
}

const levels = ['european', 'national', 'regional', 'local'];

/** @param known as it stood then, drafts too: those are nobody's conclusion yet and are left out */
export function reportOf(
  partnership: ReportedPartnership,
  known: KnownThen,
  releases: Report['releases'],
  when: Pick<Report, 'day' | 'timeZone' | 'provisional'>,
): Report | undefined {
  const { project, territories, partners, pilots } = partnership;
  if (!project) return undefined;
  const { project: id, code, name, startsOn, endsOn } = project;
  const titles = titlesOf(partnership, known);
  const territoryName = (id: string) => territories.find(({ territory }) => territory === id)?.name ?? '';
  const told = known.recommendations
    .filter(({ state }) => state === 'published' || state === 'withdrawn')
    .map((one) => reported(one, partnership, titles))
    .sort(by(({ state, text, draftedAt, id: own }) => [state, String(levels.indexOf(text.level)), draftedAt, own]));
  const used = told.flatMap(({ state, evidence }) => (state === 'published' ? evidence : []));
  const concluded = (pilot: string) =>
    used.filter(({ source, figure }) => source === pilot || (figure?.scope === 'pilot' && figure.scopeId === pilot))
      .length;
  const shownPilots = [...pilots.values()].sort(by((pilot) => [pilot.country, pilot.code])).map((pilot) => ({
    ...pilot,
    territoryName: territoryName(pilot.territory),
    partnerName: partners.find(({ partner }) => partner === pilot.partner)?.name ?? '',
    conclusions: concluded(pilot.id),
  }));
  return {
    project: { id, code, name, startsOn, endsOn },
    ...when,
    partners: partners
      .map(({ code: own, name: called, kind, country, lead = false }) => ({
        code: own,
        name: called,
        kind,
        country,
        lead,
      }))
      .sort(by((partner) => [partner.lead ? '0' : '1', partner.country, partner.code])),
    territories: territories
      .map(({ territory, name: called, country }) => ({ id: territory, name: called, country }))
      .sort(by((territory) => [territory.country, territory.name, territory.id])),
    pilots: shownPilots,
    initiatives: followed(known, territoryName),
    analyses: known.analyses.map((one) => analysed(one, territoryName(one.territory))).sort(by(inItsPlace)),
    practices: practised(known, territoryName),
    recommendations: told,
    releases: [...releases].sort(by(({ from, publishedOn, id: own }) => [from, publishedOn, own])),
    gaps: {
      recommendationsWithoutEvidence: told
        .filter(({ state, evidence }) => state === 'published' && evidence.length === 0)
        .map(({ text }) => text.title),
      pilotsWithoutConclusion: shownPilots.filter(({ conclusions }) => conclusions === 0).map(({ title }) => title),
    },
  };
}

/** What evidence is called, by its id. */
function titlesOf({ pilots }: ReportedPartnership, { analyses, practices }: KnownThen): Map<string, string | Texts> {
  return new Map<string, string | Texts>([
    ...[...pilots.values()].map(({ id, title }) => [id, title] as const),
    ...analyses.map(({ id, text }) => [id, text.title] as const),
    ...practices.map(({ id, text, published }) => [id, (published ?? text).title] as const),
  ]);
}

const inItsPlace = ({ territoryName, id }: { territoryName: string; id: string }) => [territoryName, id];

function analysed({ id, text, edition, publishedAt, items }: Analysis, territoryName: string): ReportedAnalysis {
  return {
    id,
    territoryName,
    ...text,
    edition,
    publishedOn: (publishedAt ?? '').slice(0, 10),
    items: items.map(({ quadrant, topic, weight, text: what, source }) => ({
      quadrant,
      topic,
      weight,
      text: what,
      ...(source !== undefined && { source }),
    })),
  };
}

function followed({ initiatives }: KnownThen, territoryName: (id: string) => string): ReportedInitiative[] {
  return initiatives
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ id, text, until }) => ({
      id,
      ...text,
      territoryName: territoryName(text.territory),
      ...(until !== undefined && { until }),
    }))
    .sort(by(inItsPlace));
}

function practised({ practices, uptakes }: KnownThen, territoryName: (id: string) => string): ReportedPractice[] {
  return practices
    .flatMap(({ id, state, published }) => (state === 'published' && published ? [{ id, ...published }] : []))
    .map((practice) => ({
      ...practice,
      territoryName: territoryName(practice.territory),
      uptakes: uptakes
        .filter(({ item }) => item === practice.id)
        .map(({ organisation, country, kind, on }) => ({ organisation, country, kind, on }))
        .sort(by(({ on, country, organisation }) => [on, country, organisation])),
    }))
    .sort(by(inItsPlace));
}

function reported(
  recommendation: Recommendation,
  partnership: ReportedPartnership,
  titles: ReadonlyMap<string, string | Texts>,
): ReportedRecommendation {
  const { pins, withdrawn } = recommendation;
  const rested = pins.filter((pin) => isInForce(pin) || (withdrawn !== undefined && pin.releasedAt === withdrawn.at));
  return {
    ...recommendation,
    stale: isStale(recommendation),
    evidence: rested.map((pin) => {
      const title = pin.source === undefined ? undefined : titles.get(pin.source);
      const placeName = pin.figure && placeOf(pin.figure, partnership);
      return { ...pin, ...(title !== undefined && { title }), ...(placeName !== undefined && { placeName }) };
    }),
  };
}

/** The name of a figure's place; undefined for a country, whose name depends on the language. */
function placeOf({ scope, scopeId }: NonNullable<Pin['figure']>, partnership: ReportedPartnership): string | undefined {
  if (scope === 'project') return partnership.project?.name;
  if (scope === 'territory') return partnership.territories.find(({ territory }) => territory === scopeId)?.name;
  if (scope === 'pilot') return partnership.pilots.get(scopeId)?.title;
  return undefined;
}

/** Compares by the parts of a key, by code unit: the order must not depend on a locale. */
function by<T>(keyOf: (one: T) => string[]): (left: T, right: T) => number {
  return (left, right) => {
    const [a, b] = [keyOf(left), keyOf(right)];
    const at = a.findIndex((part, index) => part !== b[index]);
    return at === -1 ? 0 : a[at]! < b[at]! ? -1 : 1;
  };
}
