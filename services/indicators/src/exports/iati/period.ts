import type { ProjectHeader } from '../project-header.js';

/** The first and last day of a figure's period; of all time those of the project, as it was or else as planned. */
export function daysOf(period: string, header: ProjectHeader): { start: string; end: string } {
  if (period === 'all') return { start: header.startedOn ?? header.startsOn, end: header.endedOn ?? header.endsOn };
  const [year, month] = period.split('-').map(Number);
  const last = new Date(Date.UTC(year!, month!, 0)).getUTCDate();
  return { start: `${period}-01`, end: `${period}-${last}` };
}
