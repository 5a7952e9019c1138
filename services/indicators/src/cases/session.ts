import {
  type Fact,
  SessionCancelled,
  type SessionPlan,
  SessionRescheduled,
  SessionScheduled,
} from '@integras/contracts';
import { type CaseKind, own } from './case-kind.js';
import { record } from './record.js';

const groups = { session: record(['on', 'startsAt', 'endsAt']) };

/** A session of a training on its day at its place; one that was cancelled does not stand. */
export const session: CaseKind = {
  name: 'session',
  aboutPersons: false,
  parent: 'scheme',
  groups,
  lists: {},
  decimals: [],
  dimensions: {},
  sources: [
    {
      events: [SessionScheduled, SessionRescheduled, SessionCancelled],
      changes: ({ data }: Fact) => {
        const { session: id, scheme: parent, after } = data as SessionScheduled & { after?: SessionPlan };
        const stands = after && { session: new groups.session({ ...after, on: after.startsAt.slice(0, 10) }) };
        return [
          {
            id,
            part: own,
            above: [parent],
            persons: [],
            moves: [],
            apply: ({ id, kind, pilot, lists }) => ({
              id,
              kind,
              pilot,
              lists,
              parent,
              ...(stands && { groups: stands }),
            }),
          },
        ];
      },
    },
  ],
};
