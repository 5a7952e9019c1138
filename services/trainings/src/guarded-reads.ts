import type { Action } from '@integras/service-kit';

/** The actions that the policies of this service's tables name: a reader brings how far each of them reaches. */
export const guardedReads = ['scheme.read', 'scheme.write', 'attendee.read'] as const satisfies Action[];
