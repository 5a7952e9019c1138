import { deedOf, type Happening } from '../api/happenings.js';

/** The report of a milestone that counts now: itself, or the last correction of it. */
export interface LiveReport {
  verb: 'planned' | 'reached' | 'missed' | 'rebaselined';
  /** The fact that a correction corrects, or that is taken back. */
  fact: string;
}

const verbs = ['planned', 'reached', 'missed', 'rebaselined'] as const;

/** The last report of a milestone that was neither superseded nor taken back. */
export function liveReportOf(history: readonly Happening[]): LiveReport | undefined {
  let reports: LiveReport[] = [];
  for (const happening of inOrder(history)) {
    const deed = deedOf(happening);
    const { corrects, voids } = happening.data as { corrects?: string; voids?: string };
    const verb = verbs.find((each) => deed === `milestone.${each}`);
    if (verb) reports.push({ verb, fact: happening.id });
    reports = reports
      .filter(({ fact }) => fact !== voids)
      .map((report) => (report.fact === corrects ? { ...report, fact: happening.id } : report));
  }
  return reports.at(-1);
}

/** As it was recorded. */
export function inOrder(history: readonly Happening[]): Happening[] {
  return [...history].sort((left, right) => (left.sequence ?? 0) - (right.sequence ?? 0));
}
