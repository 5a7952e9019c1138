import type { AgreementDrafted, Fact } from '@integras/contracts';
import { agreementEvents } from './agreement.js';
import { type CaseKind, own } from './case-kind.js';
import { record } from './record.js';

const groups = { project: record(['project']) };

/** A project, at home in itself: what is told in its own history, and not in that of a pilot, rolls up to it alone. */
export const project: CaseKind = {
  name: 'project',
  aboutPersons: false,
  home: 'project',
  groups,
  lists: {},
  decimals: [],
  dimensions: {},
  sources: [
    {
      events: agreementEvents,
      changes: ({ data }: Fact) => {
        const { project: id } = data as AgreementDrafted;
        const stands = { project: new groups.project({ project: id }) };
        return [{ id, part: own, above: [], persons: [], moves: [], apply: (state) => ({ ...state, groups: stands }) }];
      },
    },
  ],
};
