import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as contracts from '@integras/contracts';
import { chance } from './chance.mjs';
import { askedAs, nextReport } from './next-report.mjs';

const today = '2026-03-10';

/** @returns {import('./next-report.mjs').PilotNow} */
const pilot = () => ({
  id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  code: 'DEMO-IT-BOLOGNA-HOUSING',
  participants: [
    { id: 'present', enrolledOn: '2025-11-01' },
    { id: 'new', enrolledOn: '2026-03-01' },
    { id: 'gone', enrolledOn: '2025-05-01', exit: { on: '2025-09-10' } },
  ],
  milestones: [
    { id: 'reached', dueOn: '2026-01-10', state: 'reached' },
    { id: 'due', dueOn: '2026-03-12', state: 'planned' },
    { id: 'far', dueOn: '2026-09-12', state: 'planned' },
  ],
  asked: new Set(),
});

const reports = Array.from({ length: 600 }, (_, number) => nextReport(pilot(), chance('test', number), today));
const bodiesOf = (/** @type {RegExp} */ path) =>
  reports.filter((report) => path.test(report.path)).map(({ body }) => /** @type {Record<string, any>} */ (body));

test('everything a manager can report happens live', () => {
  const kinds = new Set(reports.map(({ path }) => path.replaceAll(/\/(present|new|gone|due)\b/g, '')));
  assert.deepEqual([...kinds].sort(), [
    'expenditure',
    'milestones/reached',
    'participants',
    'participants/exit',
    'participants/follow-ups',
    'participants/outcomes',
    'participants/support',
  ]);
});

test('only who is there is supported or leaves, only who has left is asked again, only what is due is reached', () => {
  for (const { path } of reports) {
    if (/support|outcomes/.test(path)) assert.match(path, /present|new/);
    if (/exit/.test(path)) assert.match(path, /present/);
    if (/follow-ups/.test(path)) assert.match(path, /gone/);
    if (/reached/.test(path)) assert.match(path, /due/);
  }
});

test('nobody is asked twice', () => {
  const asked = { ...pilot(), asked: new Set([askedAs('gone', 'six_months')]) };
  const later = Array.from({ length: 300 }, (_, number) => nextReport(asked, chance('asked', number), today));
  assert.ok(later.every(({ path }) => !path.endsWith('follow-ups')));
});

test('what happens live is told in the words of the contracts', () => {
  for (const { track, hours } of bodiesOf(/support$/)) {
    assert.ok(contracts.tracks.includes(track));
    assert.match(hours, contracts.decimalPattern);
  }
  for (const { kind } of bodiesOf(/outcomes$/)) assert.ok(contracts.outcomeKinds.includes(kind));
  for (const { reason } of bodiesOf(/exit$/)) assert.ok(contracts.exitReasons.includes(reason));
  for (const { category } of bodiesOf(/expenditure$/)) assert.ok(contracts.expenditureCategories.includes(category));
  for (const { entry, reference } of bodiesOf(/participants$/)) {
    assert.ok(contracts.genders.includes(entry.gender) && contracts.ageBands.includes(entry.ageBand));
    assert.match(reference, /^DEMO-/);
  }
});

test('a pilot without anything due plans a meeting', () => {
  const idle = { ...pilot(), milestones: [] };
  const planned = Array.from({ length: 200 }, (_, number) => nextReport(idle, chance('idle', number), today));
  assert.ok(planned.some(({ path }) => path === 'milestones'));
});
