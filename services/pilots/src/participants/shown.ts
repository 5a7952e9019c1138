import type { FollowUpRecord, OutcomeRecord, ParticipantSnapshot, SupportRecord } from '@integras/contracts';
import type { RecordFile } from '../records/record.js';
import type { ParticipantFact } from './participant.js';

export type RecordFact = Extract<ParticipantFact, { record: string }>;

/** A participant as answers show it: never with its reference, which nobody has, nor with its pseudonym. */
export interface ShownParticipant extends Omit<ParticipantSnapshot, 'person'> {
  id: string;
  version: number;
}

export function showParticipant(
  { id, version }: Pick<RecordFile, 'id' | 'version'>,
  snapshot: ParticipantSnapshot,
): ShownParticipant {
  const { person: _, ...shown } = snapshot;
  return { id, ...shown, version };
}

/** A record about a participant as answers show it: with the id of the fact that says it, which a correction names. */
export function showRecord(fact: RecordFact) {
  const { id, record, verb: _, ...fields } = fact;
  return { id: record, ...fields, fact: id };
}

/** The record as events carry it. */
export function recordOf(participant: string, fact: RecordFact): OutcomeRecord | SupportRecord | FollowUpRecord {
  const { id: _, record: __, verb: ___, ...fields } = fact;
  return { participant, ...fields };
}

/** A participant with all that is known of them. */
export function showDossier(file: RecordFile<ParticipantFact>, snapshot: ParticipantSnapshot) {
  const of = (verb: RecordFact['verb']) =>
    file.facts.filter((fact): fact is RecordFact => fact.verb === verb).map(showRecord);
  return {
    ...showParticipant(file, snapshot),
    pilot: file.pilot,
    facts: file.facts.filter((fact) => !('record' in fact)).map(({ id, verb, on }) => ({ id, verb, on })),
    outcomes: of('outcome'),
    support: of('support'),
    followUps: of('follow-up'),
  };
}
