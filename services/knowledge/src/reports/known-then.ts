import { UptakeCorrected, UptakeRecorded, type UptakeRecord, UptakeVoided, typeOf } from '@integras/contracts';
import { after as analysisAfter, type Analysis, analysisEvents } from '../analyses/analysis.js';
import { after as initiativeAfter, type Initiative, initiativeEvents } from '../initiatives/initiative.js';
import { after as practiceAfter, type Practice, practiceEvents } from '../practices/practice.js';
import {
  after as recommendationAfter,
  type Recommendation,
  recommendationEvents,
} from '../recommendations/recommendation.js';

/** A fact of this service's own ledger. */
export interface OwnFact {
  type: string;
  data: object;
  journal: string;
  /** RFC 3339 in UTC. */
  time: string;
  actor: string | undefined;
}

/** What this service knew of a project. */
export interface KnownThen {
  recommendations: Recommendation[];
  practices: Practice[];
  /** The newest edition of each that was published by then. */
  analyses: Analysis[];
  uptakes: UptakeRecord[];
  initiatives: Initiative[];
}

export const knownEvents: readonly string[] = [
  ...recommendationEvents,
  ...practiceEvents,
  ...analysisEvents,
  ...initiativeEvents,
  ...[UptakeRecorded, UptakeCorrected, UptakeVoided].map(typeOf),
];

/** @param facts of one project, in the order they were recorded */
export function knownThen(facts: readonly OwnFact[]): KnownThen {
  const recommendations = new Map<string, Recommendation>();
  const practices = new Map<string, Practice>();
  const analyses = new Map<string, Analysis>();
  const published = new Map<string, Analysis>();
  const uptakes = new Map<string, UptakeRecord>();
  const initiatives = new Map<string, Initiative>();
  for (const fact of facts) {
    const { type, journal } = fact;
    if (recommendationEvents.includes(type))
      recommendations.set(journal, recommendationAfter(recommendations.get(journal), fact));
    else if (practiceEvents.includes(type)) practices.set(journal, practiceAfter(practices.get(journal), fact));
    else if (analysisEvents.includes(type)) {
      const analysis = analysisAfter(analyses.get(journal), fact);
      analyses.set(journal, analysis);
      if (analysis.state === 'published') published.set(journal, analysis);
    } else if (initiativeEvents.includes(type))
      initiatives.set(journal, initiativeAfter(initiatives.get(journal), fact));
    else if (type === typeOf(UptakeVoided)) uptakes.delete((fact.data as UptakeVoided).uptake);
    else {
      const { uptake, after } = fact.data as UptakeRecorded;
      uptakes.set(uptake, after);
    }
  }
  return {
    recommendations: [...recommendations.values()],
    practices: [...practices.values()],
    analyses: [...published.values()],
    uptakes: [...uptakes.values()],
    initiatives: [...initiatives.values()],
  };
}
