import type { PartnerKind, Texts } from '@integras/contracts';
import type { Pin } from '../evidence/pin.js';
import { isInForce } from '../evidence/pin.js';
import { isStale, type Recommendation } from '../recommendations/recommendation.js';
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
  recommendations: ReportedRecommendation[];
  /** The figures that were released to the public. */
  releases: { id: string; name: string; from: string; until: string; publishedOn: string }[];
  gaps: { recommendationsWithoutEvidence: Texts[]; pilotsWithoutConclusion: string[] };
}

export interface ReportedRecommendation extends Recommendation {
  stale: boolean;
  /** What it rests on, or rested on when it was withdrawn. */
  evidence: (Pin & { title?: string; placeName?: string })[];
}

const levels = ['european', 'national', 'regional', 'local'];

/** @param recommendations as they stood then, drafts too: those are nobody's conclusion yet and are left out */
export function reportOf(
  partnership: ReportedPartnership,
  recommendations: readonly Recommendation[],
  releases: Report['releases'],
  when: Pick<Report, 'day' | 'timeZone' | 'provisional'>,
): Report | undefined {
  const { project, territories, partners, pilots } = partnership;
  if (!project) return undefined;
  const { project: id, code, name, startsOn, endsOn } = project;
  const told = recommendations
    .filter(({ state }) => state === 'published' || state === 'withdrawn')
    .map((one) => reported(one, partnership))
    .sort(by(({ state, text, draftedAt, id: own }) => [state, String(levels.indexOf(text.level)), draftedAt, own]));
  const used = told.flatMap(({ state, evidence }) => (state === 'published' ? evidence : []));
  const concluded = (pilot: string) =>
    used.filter(({ source, figure }) => source === pilot || (figure?.scope === 'pilot' && figure.scopeId === pilot))
      .length;
  const shownPilots = [...pilots.values()].sort(by((pilot) => [pilot.country, pilot.code])).map((pilot) => ({
    ...pilot,
    territoryName: territories.find(({ territory }) => territory === pilot.territory)?.name ?? '',
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

function reported(recommendation: Recommendation, partnership: ReportedPartnership): ReportedRecommendation {
  const { pins, withdrawn } = recommendation;
  const rested = pins.filter((pin) => isInForce(pin) || (withdrawn !== undefined && pin.releasedAt === withdrawn.at));
  return {
    ...recommendation,
    stale: isStale(recommendation),
    evidence: rested.map((pin) => {
      const title = pin.source === undefined ? undefined : partnership.pilots.get(pin.source)?.title;
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
