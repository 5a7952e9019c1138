/**
 * Where the three who took part in the main job do not agree, each in one sentence; nothing when they do.
 * @param {import('./main-job.mjs').MainJob} job
 * @returns {string[]}
 */
export function disagreements({ planned, report, evaluator, partner }) {
  const isTheSame = (/** @type {import('./main-job.mjs').Seen} */ { id, milestone, pilot }) =>
    id === report.fact && milestone === planned.milestone && pilot === planned.pilot;
  const { pilot, project } = evaluator;
  // Whoever else reports meanwhile may be counted too; nobody else does, unless the demonstration runs live.
  const isOneMore = (/** @type {import('./main-job.mjs').Moved} */ { from, to, others }) =>
    to > from && to <= from + 1 + others;
  return [
    ...(isTheSame(evaluator.event) ? [] : ['The event the evaluator saw is about something else than was reported.']),
    ...(isTheSame(partner.event)
      ? []
      : ['The event the partner system got is about something else than was reported.']),
    ...(partner.times === 1 ? [] : [`The partner system got the event ${partner.times} times.`]),
    ...(isOneMore(pilot) ? [] : [`The figure of the pilot went from ${pilot.from} to ${pilot.to}.`]),
    ...(isOneMore(project) ? [] : [`The figure of the project went from ${project.from} to ${project.to}.`]),
  ];
}

/**
 * What each of them saw, as it is printed.
 * @param {import('./main-job.mjs').MainJob} job
 */
export function account({ planned, report, evaluator, partner }) {
  const { pilot, project, event } = evaluator;
  const line = (/** @type {string} */ who, /** @type {string} */ saw) => `  ${who.padEnd(16)}${saw}`;
  return [
    line('pilot manager', `${report.by} reported “${planned.title}” of “${planned.pilotTitle}” as reached;`),
    line('', `the answer came within ${ms(report.ms)}.`),
    line(
      'evaluator',
      `saw the milestones reached in the pilot go from ${pilot.from} to ${pilot.to} ${after(pilot.ms)},`,
    ),
    line(
      '',
      `in the project from ${project.from} to ${project.to} ${after(project.ms)}, and the event itself ${after(event.ms)}.`,
    ),
    line(
      'partner system',
      `got the event ${partner.times === 1 ? 'once' : `${partner.times} times`}, ${after(partner.event.ms)}.`,
    ),
  ].join('\n');
}

/** @param {number} duration */
const ms = (duration) => `${duration.toFixed(0)} ms`;

/** @param {number} delay since the answer; what is pushed can overtake the answer on its way */
const after = (delay) => (delay > 0 ? `${ms(delay)} after the answer` : 'even before the answer was read');
