import {
  ageBands,
  cefrLevels,
  employmentStatuses,
  exitReasons,
  followUpPoints,
  followUpResults,
  genders,
  outcomeKinds,
  protectionStatuses,
  tracks,
  FollowUpCorrected,
  type FollowUpRecord,
  FollowUpRecorded,
  FollowUpVoided,
  OutcomeCorrected,
  type OutcomeRecord,
  OutcomeRecorded,
  OutcomeVoided,
  ParticipantCorrected,
  ParticipantEnrolled,
  ParticipantErased,
  ParticipantExited,
  ParticipantReEntered,
  ParticipantReleased,
  ParticipantRestricted,
  type ParticipantSnapshot,
  ParticipantVoided,
} from '@integras/contracts';
import type { CaseKind } from './case-kind.js';
import { atEntry } from './dimensions.js';
import { record } from './record.js';
import { erasures, holds, listed, snapshots } from './sources.js';

const groups = {
  participation: record(['enrolledOn']),
  entry: record(['gender', 'ageBand', 'employment', 'protection', 'isced', 'thirdCountryNational'], {
    gender: genders,
    ageBand: ageBands,
    employment: employmentStatuses,
    protection: protectionStatuses,
    thirdCountryNational: ['true', 'false'],
  }),
  exit: record(['on', 'reason', 'employment'], { reason: exitReasons, employment: employmentStatuses }),
};
const lists = {
  outcomes: record(['track', 'kind', 'on', 'value', 'unit', 'level'], {
    track: tracks,
    kind: outcomeKinds,
    level: cefrLevels,
  }),
  followUps: record(['point', 'on', 'result', 'employment'], {
    point: followUpPoints,
    result: followUpResults,
    employment: employmentStatuses,
  }),
};
const participations = [
  ParticipantEnrolled,
  ParticipantExited,
  ParticipantReEntered,
  ParticipantCorrected,
  ParticipantVoided,
];

/** One participation of a person in a pilot. */
export const participant: CaseKind = {
  name: 'participant',
  aboutPersons: true,
  groups,
  lists,
  decimals: ['latest.value'],
  dimensions: atEntry,
  sources: [
    snapshots<ParticipantSnapshot>('participant', participations, ({ person, entry, exit, ...participation }) => ({
      person,
      groups: {
        participation: new groups.participation(participation),
        // Whoever was not asked is in a category too, so that the categories make up the total.
        entry: new groups.entry({ protection: 'unknown', ...entry }),
        exit: new groups.exit(exit),
      },
    })),
    holds('participant', ParticipantRestricted, ParticipantReleased),
    erasures('participant', [ParticipantErased]),
    listed<OutcomeRecord>(
      'outcomes',
      'outcome',
      [OutcomeRecorded, OutcomeCorrected, OutcomeVoided],
      (outcome) => outcome.participant,
      (outcome) => new lists.outcomes(outcome),
    ),
    listed<FollowUpRecord>(
      'followUps',
      'followUp',
      [FollowUpRecorded, FollowUpCorrected, FollowUpVoided],
      (followUp) => followUp.participant,
      (followUp) => new lists.followUps(followUp),
    ),
  ],
};
