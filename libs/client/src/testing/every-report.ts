import type { Client } from '../index.js';

/** Reports of each kind about a running pilot, and what each must answer. */

export async function reportMilestone(manager: Client, pilot: string): Promise<void> {
  const planned = await manager.submit('milestone.planned', { pilot, title: 'Missed', dueOn: '2024-05-14' });
  const milestone = planned.milestone.id;
  const missed = await manager.submit('milestone.missed', { pilot, milestone, reason: 'The landlord withdrew.' });
  expect(missed.milestone).toMatchObject({ id: milestone, pilot, state: 'missed', title: 'Missed' });
  const later = { pilot, milestone, dueOn: '2024-06-30', reason: 'Another landlord.' };
  const moved = await manager.submit('milestone.rebaselined', later);
  expect(moved.milestone).toMatchObject({ state: 'planned', baselineOn: '2024-05-14', dueOn: '2024-06-30' });
}

export async function reportParticipant(manager: Client, pilot: string): Promise<void> {
  const entry = {
    gender: 'female',
    ageBand: '18_29',
    employment: 'unemployed',
    protection: 'refugee',
    isced: 3,
    thirdCountryNational: true,
  } as const;
  const person = { pilot, reference: 'A-1', enrolledOn: '2024-03-03', entry };
  const enrolled = await manager.submit('participant.enrolled', person);
  expect(enrolled.participant).toMatchObject({ enrolledOn: '2024-03-03', entry });
  const of = { pilot, participant: enrolled.participant.id };

  const earned = {
    ...of,
    track: 'employment',
    kind: 'earnings',
    on: '2024-04-01',
    value: '1200.50',
    unit: 'EUR',
  } as const;
  const outcome = await manager.submit('outcome.recorded', earned);
  expect(outcome.outcome).toMatchObject({ kind: 'earnings', value: '1200.50', fact: outcome.fact.id });
  const mentored = { ...of, track: 'mentoring', on: '2024-04-02', hours: '1.5' } as const;
  const support = await manager.submit('support.given', mentored);
  expect(support.support).toMatchObject({ hours: '1.5', fact: support.fact.id });

  const left = { ...of, on: '2024-05-01', reason: 'job_found', employment: 'employed' } as const;
  const exited = await manager.submit('participant.exited', left);
  expect(exited.participant.exit).toEqual({ on: '2024-05-01', reason: 'job_found', employment: 'employed' });
  const asked = { ...of, point: 'four_weeks', on: '2024-05-29', result: 'done', employment: 'employed' } as const;
  const followUp = await manager.submit('follow-up.recorded', asked);
  expect(followUp.followUp).toMatchObject({ point: 'four_weeks', fact: followUp.fact.id });
  const back = await manager.submit('participant.re-entered', { ...of, on: '2024-06-03' });
  expect(back.participant).not.toHaveProperty('exit');
}

export async function reportExpenditure(manager: Client, pilot: string): Promise<void> {
  const spent = await manager.submit('expenditure.recorded', {
    pilot,
    on: '2024-04-05',
    money: { amount: 12_50, currency: 'EUR' },
    category: 'travel',
    description: 'Tickets',
  });
  expect(spent.expenditure).toMatchObject({ money: { amount: 12_50 }, fact: spent.fact.id });
  const changes = { money: { amount: 13_50 } };
  const wrong = { pilot, fact: spent.fact.id, reason: 'A typing mistake.', changes };
  const corrected = await manager.submit('fact.corrected', wrong);
  expect(corrected.expenditure).toMatchObject({ money: { amount: 13_50, currency: 'EUR' } });
  const voided = await manager.submit('fact.voided', { pilot, fact: corrected.fact.id, reason: 'Of another pilot.' });
  expect(voided.fact.type).toBe('eu.integras.pilots.expenditure.voided.v1');
  expect(voided).not.toHaveProperty('expenditure');
}
