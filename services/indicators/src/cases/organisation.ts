import type { AgreementSnapshot, Fact } from '@integras/contracts';
import { agreementEvents } from './agreement.js';
import type { CaseKind, Source } from './case-kind.js';
import { record } from './record.js';
import { listedWithEach } from './sources.js';

const groups = { organisation: record(['id']) };
const lists = {
  agreements: record(['on', 'joint', 'continues', 'lasting'], {
    joint: ['true', 'false'],
    continues: ['true', 'false'],
    lasting: ['true', 'false'],
  }),
};

const signed = listedWithEach<AgreementSnapshot>(
  'agreements',
  'agreement',
  agreementEvents,
  ({ signedOn, parties }) => (signedOn === undefined ? [] : parties),
  ({ signedOn, ...after }) => new lists.agreements({ ...after, on: signedOn }),
);

/** It stands from its first agreement on. */
const standing: Source = {
  events: signed.events,
  changes: (fact: Fact) =>
    signed.changes(fact).map((change) => ({
      ...change,
      apply: (state) => ({
        ...change.apply(state),
        groups: { organisation: new groups.organisation({ id: state.id }) },
      }),
    })),
};

/** A partner with the agreements it has signed: however many they are, it is one organisation. */
export const organisation: CaseKind = {
  name: 'organisation',
  aboutPersons: false,
  groups,
  lists,
  decimals: [],
  dimensions: {},
  sources: [standing],
};
