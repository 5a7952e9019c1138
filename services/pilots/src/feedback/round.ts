import type { Day } from '../calendar/local-day.js';

/** Whether a round takes answers on a day. */
export const isTaking = ({ closed, closesOn }: { closed: boolean; closesOn: Day }, today: Day): boolean =>
  !closed && today <= closesOn;
