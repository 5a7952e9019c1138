import {
  tracks,
  SupportCorrected,
  SupportErased,
  SupportGiven,
  type SupportRecord,
  SupportVoided,
} from '@integras/contracts';
import type { CaseKind } from './case-kind.js';
import { atEntry } from './dimensions.js';
import { record } from './record.js';
import { erasures, snapshots } from './sources.js';

const groups = { support: record(['track', 'on', 'hours'], { track: tracks }) };

/** Support on one day; a case of its own, since a participant may have hundreds. */
export const support: CaseKind = {
  name: 'support',
  aboutPersons: true,
  parent: 'participant',
  groups,
  lists: {},
  decimals: ['support.hours'],
  dimensions: atEntry,
  sources: [
    snapshots<SupportRecord>('support', [SupportGiven, SupportCorrected, SupportVoided], (after) => ({
      parent: after.participant,
      groups: { support: new groups.support(after) },
    })),
    erasures('support', [SupportErased], 'participant'),
  ],
};
