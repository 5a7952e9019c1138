import {
  type EventClass,
  type Fact,
  FollowUpCorrected,
  FollowUpRecorded,
  FollowUpVoided,
  OutcomeCorrected,
  OutcomeRecorded,
  OutcomeVoided,
  ParticipantCorrected,
  ParticipantEnrolled,
  ParticipantExited,
  ParticipantReEntered,
  type ParticipantSnapshot,
  ParticipantVoided,
  SupportCorrected,
  SupportGiven,
  SupportVoided,
} from '@integras/contracts';
import { restrictionShelf } from '../data-subjects/restriction.entity.js';
import { type Act, requireNotFuture, requireSinceStart } from '../pilots/pilot.js';
import { amend } from '../records/amend.js';
import { recordShelf } from '../records/record-shelf.js';
import type { LiveFact } from '../records/record.js';
import type { Change, RecordKind, Statement } from '../records/record-kind.js';
import { requireKnown, requireMeaningful } from './outcome.js';
import { type ParticipantFact, type Participation, participationOf, takenBackBy } from './participant.js';
import { Enrolment, FollowUp, GiveSupport, LeavePilot, RecordOutcome, ReEnter } from './participant.requests.js';
import { type RecordFact, recordOf, showParticipant, showRecord } from './shown.js';

const acts: Record<ParticipantFact['verb'], Act> = {
  enrolled: 'enrol',
  're-entered': 'enrol',
  exited: 'exit',
  outcome: 'record-outcome',
  support: 'give-support',
  'follow-up': 'follow-up',
};

const participationEvents = {
  enrolled: ParticipantEnrolled,
  exited: ParticipantExited,
  're-entered': ParticipantReEntered,
};

/** The events of a record about a participant, and the field in which they name it. */
const recordEvents: Record<
  RecordFact['verb'],
  { name: string; reported: EventClass; corrected: EventClass; voided: EventClass }
> = {
  outcome: { name: 'outcome', reported: OutcomeRecorded, corrected: OutcomeCorrected, voided: OutcomeVoided },
  support: { name: 'support', reported: SupportGiven, corrected: SupportCorrected, voided: SupportVoided },
  'follow-up': { name: 'followUp', reported: FollowUpRecorded, corrected: FollowUpCorrected, voided: FollowUpVoided },
};

export const participantKind: RecordKind<ParticipantFact, Participation> = {
  entities: ['participant', 'outcome', 'support', 'follow-up'],
  shelf: recordShelf('participant'),
  heldBy: restrictionShelf,
  right: 'participant.write',
  fold: participationOf,
  snapshotOf: ({ snapshot }) => snapshot,
  act: ({ verb }) => acts[verb],
  takenBackBy,

  fileOf(fact: Fact<{ participant?: string; after?: { participant?: string }; before?: { participant?: string } }>) {
    const { participant, after, before } = fact.data;
    return participant ?? after?.participant ?? before?.participant ?? fact.subject;
  },

  admit(fact, pilot, today) {
    const field = fact.verb === 'enrolled' ? 'enrolledOn' : 'on';
    requireNotFuture(fact.on, today, field);
    requireSinceStart(fact.on, pilot, field);
    if (fact.verb === 'outcome') requireMeaningful(fact);
    if (fact.verb === 'follow-up') requireKnown(fact);
  },

  amend(fact, changes) {
    if (fact.verb === 'enrolled') return amendEnrolment(fact, changes);
    if (fact.verb === 'exited') return amend(fact, changes, LeavePilot);
    if (fact.verb === 're-entered') return amend(fact, changes, ReEnter);
    const shapes = { outcome: RecordOutcome, support: GiveSupport, 'follow-up': FollowUp };
    return amend<RecordFact>(fact, changes, shapes[fact.verb], ['record']);
  },

  tell(file, change) {
    const fact = change.how === 'voided' ? change.was : change.fact;
    return {
      person: file.id,
      ...('record' in fact ? toldOfRecord(file.id, fact, change) : toldOfParticipation(file.id, fact, change)),
    };
  },

  show(file, change) {
    const fact = change.how === 'voided' ? change.was : change.fact;
    const { name } = 'record' in fact ? recordEvents[fact.verb] : { name: '' };
    return {
      ...(change.after && { participant: showParticipant(file, change.after.snapshot) }),
      ...('record' in fact && change.how !== 'voided' && { [name]: showRecord(fact) }),
    };
  },
};

type ParticipationFact = Exclude<ParticipantFact, { record: string }>;

function toldOfParticipation(
  participant: string,
  fact: ParticipationFact,
  change: Change<ParticipantFact, Participation>,
): Statement {
  const before: ParticipantSnapshot | undefined = change.before?.snapshot;
  const after: ParticipantSnapshot | undefined = change.after?.snapshot;
  const entity = participant;
  if (change.how === 'reported') {
    const on = fact.verb === 're-entered' ? { on: fact.on } : {};
    return {
      event: participationEvents[fact.verb],
      entity,
      data: { participant, ...on, ...(before && { before }), after },
    };
  }
  const { was, reason } = change;
  if (change.how === 'corrected') {
    return { event: ParticipantCorrected, entity, data: { participant, corrects: was.id, before, after, reason } };
  }
  return {
    event: ParticipantVoided,
    entity,
    data: { participant, voids: was.id, before, ...(after && { after }), reason },
  };
}

function toldOfRecord(
  participant: string,
  fact: RecordFact,
  change: Change<ParticipantFact, Participation>,
): Statement {
  const { name, ...events } = recordEvents[fact.verb];
  const entity = fact.record;
  const record = recordOf(participant, fact);
  if (change.how === 'reported') return { event: events.reported, entity, data: { [name]: entity, after: record } };
  const { was, reason } = change;
  if (change.how === 'voided')
    return { event: events.voided, entity, data: { [name]: entity, voids: was.id, before: record, reason } };
  const before = recordOf(participant, was as RecordFact);
  return { event: events.corrected, entity, data: { [name]: entity, corrects: was.id, before, after: record, reason } };
}

/** An enrolment calls its day `enrolledOn`, and who it is cannot be corrected: that would be another person's. */
function amendEnrolment(fact: ParticipationFact & { verb: 'enrolled' }, changes: unknown): ParticipantFact {
  const { on, ...others } = fact;
  const report: LiveFact & Record<string, unknown> = { ...others, on, enrolledOn: on };
  const { enrolledOn, ...amended } = amend(report, changes, Enrolment, ['on', 'person']);
  return { ...amended, on: enrolledOn as string } as ParticipantFact;
}
