import { disclosureThreshold, type Figure } from '@integras/contracts';
import type { DataSource, EntityManager } from 'typeorm';

/**
 * Why figures of an answer are hidden, those flagged `hidden` (in exports `c`). One reason a project: a small number and
 * what would give it away have to look alike, so no figure has a reason of its own.
 */
export interface Hiding {
  type: 'few-persons';
  project: string;
  /** Fewer persons than this are hidden. */
  threshold: number;
  /** The rule, and what can be asked instead. */
  detail: string;
}

/** For each project of which something is hidden among these figures. */
export async function hidingOf(source: DataSource | EntityManager, figures: readonly Figure[]): Promise<Hiding[]> {
  const projects = [...new Set(figures.filter(({ hidden }) => hidden).map(({ project }) => project))];
  if (projects.length === 0) return [];
  const rows: { project: string; threshold: number }[] = await source.query(
    `select p as project, coalesce(d.threshold, $2) as threshold
       from unnest($1::uuid[]) p left join disclosure_setting d on d.project = p order by p`,
    [projects, disclosureThreshold],
  );
  return rows.map(({ project, threshold }) => ({
    type: 'few-persons',
    project,
    threshold,
    detail: detailOf(threshold),
  }));
}

const detailOf = (threshold: number): string =>
  `Numbers of fewer than ${threshold} persons are hidden, and whatever would give them away by subtraction. Which of the two it is cannot be told. A wider place, all time instead of a month, or all categories together may be shown.`;
