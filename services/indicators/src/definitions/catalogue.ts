import { budgetSpent } from './catalogue/budget-spent.js';
import { employmentAtSixMonths } from './catalogue/employment-at-six-months.js';
import { hoursOfSupport } from './catalogue/hours-of-support.js';
import { meanEarnings } from './catalogue/mean-earnings.js';
import { milestonesOnTime } from './catalogue/milestones-on-time.js';
import { milestonesReached } from './catalogue/milestones-reached.js';
import { participantsEnrolled } from './catalogue/participants-enrolled.js';
import { placementAtExit } from './catalogue/placement-at-exit.js';
import type { Definition } from './definition.js';

/** The indicators that come with the product. A new one is its file in `catalogue/` and its name here. */
export const catalogue: readonly Definition[] = [
  participantsEnrolled,
  placementAtExit,
  employmentAtSixMonths,
  meanEarnings,
  hoursOfSupport,
  milestonesReached,
  milestonesOnTime,
  budgetSpent,
];
