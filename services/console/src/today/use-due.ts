import { useQueries } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Milestone, Pilot } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { dayIn } from '../texts/days.js';
import { dueOf, type DueRow, nextOf } from './due.js';
import { type HeldRows, holdRows } from './held-rows.js';

interface Due extends HeldRows {
  next: { pilot: Pilot; milestone: Milestone } | undefined;
  isRead: boolean;
  error: Error | null;
  retry: () => void;
  showFresh: () => void;
}

/** What is due over some pilots; once shown, it stays where it is until somebody asks for what is new. */
export function useDue(pilots: readonly Pilot[]): Due {
  const plans = useQueries({ queries: pilots.map(({ id }) => queries.milestones(id)) });
  const todayOf = useTodays(pilots);
  const shown = useRef<Map<string, DueRow['list']>>(undefined);
  const [, redraw] = useState(0);

  const isRead = plans.every(({ isSuccess }) => isSuccess);
  const current = pilots.flatMap((pilot, index) =>
    (plans[index]?.data ?? []).map((milestone) => ({ pilot, milestone })),
  );
  const due = pilots.flatMap((pilot, index) => dueOf(pilot, plans[index]?.data ?? [], todayOf(pilot)));
  if (isRead) shown.current ??= listed(due);
  const nexts = pilots.flatMap((pilot, index) => {
    const milestone = nextOf(plans[index]?.data ?? [], todayOf(pilot));
    return milestone ? [{ pilot, milestone }] : [];
  });

  return {
    ...holdRows(shown.current ?? new Map(), due, current.sort(byDay)),
    next: nexts.sort(byDay)[0],
    isRead,
    error: plans.find(({ error }) => error)?.error ?? null,
    retry: () => void Promise.all(plans.map(({ refetch }) => refetch())),
    showFresh: () => {
      shown.current = listed(due);
      redraw((times) => times + 1);
    },
  };
}

function useTodays(pilots: readonly Pilot[]): (pilot: Pilot) => string {
  const projects = useQueries({
    queries: [...new Set(pilots.map(({ project }) => project))].map((id) => queries.project(id)),
  });
  const zones = new Map(
    projects.flatMap(({ data }) => data?.territories ?? []).map(({ id, timeZone }) => [id, timeZone]),
  );
  return ({ territory }) => dayIn(new Date(), zones.get(territory));
}

const listed = (due: readonly DueRow[]) => new Map(due.map(({ milestone, list }) => [milestone.id, list]));

const byDay = (left: { milestone: Milestone }, right: { milestone: Milestone }) =>
  left.milestone.dueOn < right.milestone.dueOn ? -1 : left.milestone.dueOn > right.milestone.dueOn ? 1 : 0;
