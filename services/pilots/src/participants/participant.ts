import type {
  EntryCharacteristics,
  Exit,
  FollowUpPoint,
  FollowUpRecord,
  OutcomeRecord,
  ParticipantSnapshot,
  SupportRecord,
} from '@integras/contracts';
import { Refusal } from '@integras/messaging';
import type { Day } from '../calendar/local-day.js';
import type { LiveFact } from '../records/record.js';

/** A record about a participant, with an id of its own. */
type Recorded<V extends string, R> = LiveFact & { verb: V; record: string } & Omit<R, 'participant' | 'on'>;

/** What can be reported of a participant. */
export type ParticipantFact =
  | (LiveFact & { verb: 'enrolled'; person: string; entry: EntryCharacteristics })
  | (LiveFact & { verb: 'exited' } & Omit<Exit, 'on'>)
  | (LiveFact & { verb: 're-entered' })
  | Recorded<'outcome', OutcomeRecord>
  | Recorded<'support', SupportRecord>
  | Recorded<'follow-up', FollowUpRecord>;

/** A participation as its facts make it. */
export interface Participation {
  snapshot: ParticipantSnapshot;
  /** The day of the last entry: the enrolment's, or the last re-entry's. */
  enteredOn: Day;
  followUps: ReadonlySet<FollowUpPoint>;
}

/**
 * Enrolled, then left, then perhaps back again: a re-entry keeps the first day of entry and takes the exit away, and
 * with it the earlier result. Outcomes and support belong to a person who has entered, follow-ups to one who has left.
 * @throws Refusal when the facts cannot have followed each other.
 */
export function participationOf(facts: readonly ParticipantFact[]): Participation | undefined {
  return facts.reduce<Participation | undefined>(step, undefined);
}

function step(participation: Participation | undefined, fact: ParticipantFact): Participation {
  if (fact.verb === 'enrolled') {
    if (participation)
      throw refused('already-enrolled', 'Already enrolled', 'This person is enrolled in this pilot already.');
    const { person, on, entry } = fact;
    return { snapshot: { person, enrolledOn: on, entry }, enteredOn: on, followUps: new Set() };
  }
  if (!participation)
    throw refused('not-enrolled', 'Not enrolled', 'A person is enrolled before anything else is reported of them.');
  const { snapshot, enteredOn } = participation;

  if (fact.verb === 'exited') {
    if (snapshot.exit)
      throw refused('already-exited', 'Already left', `The person left on ${snapshot.exit.on} already.`);
    if (fact.on < enteredOn)
      throw tooEarly('exit-before-enrolment', 'Left before entering', fact.on, `the entry on ${enteredOn}`);
    const { on, reason, employment } = fact;
    return { ...participation, snapshot: { ...snapshot, exit: { on, reason, employment } } };
  }
  if (fact.verb === 're-entered') {
    if (!snapshot.exit) throw refused('not-exited', 'Not left', 'Only a person who has left can come back.');
    if (fact.on < snapshot.exit.on)
      throw tooEarly('re-entry-before-exit', 'Back before leaving', fact.on, `the exit on ${snapshot.exit.on}`);
    const { exit: _, ...entered } = snapshot;
    return { ...participation, snapshot: entered, enteredOn: fact.on };
  }
  if (fact.verb === 'follow-up') {
    const { exit } = snapshot;
    if (!exit) throw refused('not-exited', 'Not left', 'A follow-up asks a person who has left.');
    if (fact.on < exit.on)
      throw tooEarly('follow-up-before-exit', 'Asked before leaving', fact.on, `the exit on ${exit.on}`);
    if (participation.followUps.has(fact.point)) {
      throw refused(
        'already-followed-up',
        'Followed up already',
        `There is a follow-up at ${fact.point} already; correct it instead.`,
      );
    }
    return { ...participation, followUps: new Set([...participation.followUps, fact.point]) };
  }
  if (fact.on < snapshot.enrolledOn) {
    throw tooEarly('before-enrolment', 'Before the enrolment', fact.on, `the enrolment on ${snapshot.enrolledOn}`);
  }
  return participation;
}

/** The follow-ups a re-entry takes back: they asked about an exit that counts no more. */
export function takenBackBy(
  fact: ParticipantFact,
  facts: readonly ParticipantFact[],
): { facts: ParticipantFact[]; reason: string } {
  const asked = fact.verb === 're-entered' ? facts.filter(({ verb }) => verb === 'follow-up') : [];
  return { facts: asked, reason: 'The person came back: the exit it asked about counts no more.' };
}

const refused = (type: string, title: string, detail: string) => new Refusal({ type, title, status: 409, detail });

function tooEarly(type: string, title: string, day: Day, what: string): Refusal {
  const detail = `${day} is before ${what}.`;
  return new Refusal({ type, title, status: 422, detail, errors: [{ field: 'on', reason: detail }] });
}
