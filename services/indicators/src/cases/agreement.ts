import {
  AgreementCorrected,
  AgreementDrafted,
  AgreementEnded,
  agreementKinds,
  AgreementSigned,
  type AgreementSnapshot,
  agreementStates,
  AgreementVoided,
} from '@integras/contracts';
import type { CaseKind } from './case-kind.js';
import { record } from './record.js';
import { snapshots } from './sources.js';

export const agreementEvents = [AgreementDrafted, AgreementSigned, AgreementEnded, AgreementCorrected, AgreementVoided];
const flag = ['true', 'false'];
const groups = {
  agreement: record(['kind', 'state', 'joint', 'continues', 'lasting', 'signedOn', 'validUntil', 'endedOn'], {
    kind: agreementKinds,
    state: agreementStates,
    joint: flag,
    continues: flag,
    lasting: flag,
  }),
};

/**
 * An agreement of partners. It is of several countries, so it counts once for the project they are partners of: counted
 * by country, one would be in several, and no programme asks for that.
 */
export const agreement: CaseKind = {
  name: 'agreement',
  aboutPersons: false,
  groups,
  lists: {},
  decimals: [],
  dimensions: {},
  sources: [
    snapshots<AgreementSnapshot>('agreement', agreementEvents, (after) => ({
      groups: { agreement: new groups.agreement(after) },
    })),
  ],
};
