import { amifNotRecorded } from './catalogue/amif/not-recorded.js';
import { amifOutcomesOfParticipants } from './catalogue/amif/outcomes-of-participants.js';
import { esfNotRecorded } from './catalogue/esf/not-recorded.js';
import { esfParticipantsAtEntry } from './catalogue/esf/participants-at-entry.js';
import { esfResultsOfParticipants } from './catalogue/esf/results-of-participants.js';
import { activeMentoring } from './catalogue/integras/active-mentoring.js';
import { autonomousHousing } from './catalogue/integras/autonomous-housing.js';
import { budgetSpent } from './catalogue/integras/budget-spent.js';
import { daysToFirstJob } from './catalogue/integras/days-to-first-job.js';
import { dropOut } from './catalogue/integras/drop-out.js';
import { employmentAtSixMonths } from './catalogue/integras/employment-at-six-months.js';
import { followUpResponse } from './catalogue/integras/follow-up-response.js';
import { helpedByThePilot } from './catalogue/integras/helped-by-the-pilot.js';
import { hoursOfSupport } from './catalogue/integras/hours-of-support.js';
import { jobRetentionAtSixMonths } from './catalogue/integras/job-retention-at-six-months.js';
import { languageLevelGained } from './catalogue/integras/language-level-gained.js';
import { meanEarnings } from './catalogue/integras/mean-earnings.js';
import { milestonesOnTime } from './catalogue/integras/milestones-on-time.js';
import { milestonesReached } from './catalogue/integras/milestones-reached.js';
import { participantsEnrolled } from './catalogue/integras/participants-enrolled.js';
import { placementAtExit } from './catalogue/integras/placement-at-exit.js';
import { recognitionOfQualifications } from './catalogue/integras/recognition-of-qualifications.js';
import { selfEmploymentAtSixMonths } from './catalogue/integras/self-employment-at-six-months.js';
import { selfEmploymentStarted } from './catalogue/integras/self-employment-started.js';
import { skillsProfileCompleted } from './catalogue/integras/skills-profile-completed.js';
import { trainingsAndKnowledge } from './catalogue/integras/trainings-and-knowledge.js';
import { interregOutputs } from './catalogue/interreg/outputs.js';
import { interregResults } from './catalogue/interreg/results.js';
import { zaragozaBenchmarks } from './catalogue/zaragoza/benchmarks.js';
import type { Definition } from './definition.js';

/**
 * The indicators that come with the product, in the order in which pages list them: its own, those of the programmes,
 * and the benchmarks beside them. A new one is its file in `catalogue/` and its name here.
 */
export const catalogue: readonly Definition[] = [
  participantsEnrolled,
  languageLevelGained,
  skillsProfileCompleted,
  recognitionOfQualifications,
  placementAtExit,
  employmentAtSixMonths,
  daysToFirstJob,
  selfEmploymentStarted,
  autonomousHousing,
  activeMentoring,
  dropOut,
  followUpResponse,
  meanEarnings,
  jobRetentionAtSixMonths,
  selfEmploymentAtSixMonths,
  hoursOfSupport,
  milestonesReached,
  milestonesOnTime,
  budgetSpent,
  helpedByThePilot,
  ...trainingsAndKnowledge,
  ...interregOutputs,
  ...interregResults,
  ...[...esfParticipantsAtEntry, ...esfResultsOfParticipants, ...esfNotRecorded].sort(byCode),
  ...amifOutcomesOfParticipants,
  ...amifNotRecorded,
  ...zaragozaBenchmarks,
];

/** What is counted and what is only listed of one source stand together, as the source numbers them. */
function byCode(a: Definition, b: Definition): number {
  return a.code < b.code ? -1 : 1;
}
