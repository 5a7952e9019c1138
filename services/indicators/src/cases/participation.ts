import {
  ParticipationBegun,
  ParticipationChanged,
  type ParticipationSnapshot,
  ParticipationVoided,
  partnerKinds,
  trainingKinds,
} from '@integras/contracts';
import type { CaseKind } from './case-kind.js';
import { ofStakeholder } from './dimensions.js';
import { record } from './record.js';
import { snapshots } from './sources.js';

const groups = {
  participation: record(['kind', 'joint', 'sessions', 'hours', 'on', 'completedOn'], {
    kind: trainingKinds,
    joint: ['true', 'false'],
  }),
  stakeholder: record(['kind', 'country', 'partner'], { kind: partnerKinds }),
};

/** What one attendee's attendances of one training come to. A person in three trainings has three. */
export const participation: CaseKind = {
  name: 'participation',
  aboutPersons: true,
  groups,
  lists: {},
  decimals: ['participation.hours', 'participation.sessions'],
  dimensions: ofStakeholder,
  sources: [
    snapshots<ParticipationSnapshot>(
      'participation',
      [ParticipationBegun, ParticipationChanged, ParticipationVoided],
      ({ attendee, stakeholder, ...after }) => ({
        person: attendee,
        groups: {
          participation: new groups.participation(after),
          stakeholder: new groups.stakeholder(stakeholder),
        },
      }),
    ),
  ],
};
