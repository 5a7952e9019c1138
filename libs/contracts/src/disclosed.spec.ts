import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import { eventClasses } from './catalogue.js';
import { disclosed, disclosedFrom, participantIn, tellsOfParticipant } from './disclosed.js';
import { describe as descriptorOf, type EventClass, typeOf } from './event.js';
import { AttendanceRecorded } from './trainings/attendance.events.js';
import { ErasureRequested } from './pilots/erasure.events.js';
import { FollowUpRecorded } from './pilots/follow-up.events.js';
import { OutcomeRecorded } from './pilots/outcome.events.js';
import { ParticipantCorrected, ParticipantErased, ParticipantExited } from './pilots/participant.events.js';
import { partOf, pseudonymousIn } from './pseudonymous.js';

const ofParticipants = eventClasses
  .filter(tellsOfParticipant)
  .map((eventClass) => [typeOf(eventClass), eventClass] as const);

function unmarkedIn(owner: EventClass, path = ''): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(owner, '', false, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))].flatMap((name) => {
    const part = partOf(owner, name);
    if (part) return unmarkedIn(part, `${path}${name}.`);
    return pseudonymousIn(owner).has(name) || disclosedFrom(owner, name) ? [] : [path + name];
  });
}

describe('what partner systems are told of participants', () => {
  it('are facts of their pilots, and neither attendances nor what is asked of a lead partner', () => {
    expect(ofParticipants.length).toBeGreaterThan(12);
    expect([AttendanceRecorded, ErasureRequested, ParticipantErased].filter(tellsOfParticipant)).toEqual([]);
  });

  it.each(ofParticipants)('is said of every property of %s', (_type, eventClass) => {
    expect(unmarkedIn(eventClass)).toEqual([]);
  });

  it.each(ofParticipants)('is what its schema says, at either level: %s', (_type, eventClass) => {
    const { example } = descriptorOf(eventClass);
    for (const level of ['steps', 'characteristics'] as const) {
      const told = plainToInstance(eventClass, disclosed(eventClass, example, level));
      expect(validateSync(told, { whitelist: true, forbidNonWhitelisted: true }).map(String)).toEqual([]);
    }
  });

  it('are steps without anything that is known of the person', () => {
    const { example } = descriptorOf(ParticipantExited);
    expect(disclosed(ParticipantExited, example, 'steps')).toEqual({
      participant: example.participant,
      before: {
        person: example.before.person,
        enrolledOn: '2025-03-03',
        entry: { gender: 'unknown', ageBand: 'unknown', employment: 'unknown' },
      },
      after: {
        person: example.after.person,
        enrolledOn: '2025-03-03',
        entry: { gender: 'unknown', ageBand: 'unknown', employment: 'unknown' },
        exit: { on: '2025-09-30', reason: 'job_found', employment: 'unknown' },
      },
    });
    const followedUp = disclosed(FollowUpRecorded, descriptorOf(FollowUpRecorded).example, 'steps');
    expect(followedUp.after).toMatchObject({ result: 'done', employment: 'unknown' });
    const earned = { ...descriptorOf(OutcomeRecorded).example };
    earned.after = { ...earned.after, kind: 'earnings', value: '812.50', unit: 'EUR' };
    expect(disclosed(OutcomeRecorded, earned, 'steps').after).toMatchObject({ kind: 'earnings', on: earned.after.on });
    expect(JSON.stringify(disclosed(OutcomeRecorded, earned, 'steps'))).not.toMatch(/812|EUR/);
  });

  it('are all but what somebody wrote about them, where characteristics were agreed', () => {
    const { example } = descriptorOf(ParticipantCorrected);
    expect(disclosed(ParticipantCorrected, example, 'characteristics')).toEqual({ ...example, reason: 'withheld' });
  });

  it('is nothing that this version has no word for', () => {
    const { example } = descriptorOf(ParticipantExited);
    const newer = { ...example, caseworker: 'Ada', after: { ...example.after, shelter: 'Nord' } };
    expect(disclosed(ParticipantExited, newer, 'characteristics')).toEqual(example);
  });

  it('is of the one whom the fact names, wherever it does', () => {
    const named = ofParticipants.map(([, eventClass]) => participantIn(eventClass, descriptorOf(eventClass).example));
    expect(new Set(named)).toEqual(new Set(['3d813cbb-47fb-4a44-9d2f-1f0d3a7a5b41']));
  });
});
