import assert from 'node:assert/strict';
import { test } from 'node:test';
import { account, disagreements } from './agreement.mjs';

/** @returns {import('./main-job.mjs').MainJob} */
const job = () => {
  const event = { id: 'fact', milestone: 'milestone', pilot: 'pilot', ms: 3 };
  return {
    planned: {
      project: 'project',
      pilot: 'pilot',
      pilotTitle: 'Flats',
      milestone: 'milestone',
      title: 'Rules written',
    },
    report: { by: 'Giulia Ferri', fact: 'fact', ms: 12 },
    evaluator: {
      event,
      pilot: { from: 11, to: 12, ms: 6, others: 0 },
      project: { from: 103, to: 104, ms: 6, others: 0 },
    },
    partner: { event, times: 1 },
  };
};

test('all agree when both saw that event, the partner once, and both figures rose by one', () => {
  assert.deepEqual(disagreements(job()), []);
  assert.match(account(job()), /go from 11 to 12 6 ms after the answer/);
});

test('an event about another milestone, or from another report, is no agreement', () => {
  const other = job();
  other.evaluator.event = { ...other.evaluator.event, milestone: 'another' };
  other.partner.event = { ...other.partner.event, id: 'another' };
  assert.equal(disagreements(other).length, 2);
});

test('an event that came twice is no agreement', () => {
  const twice = job();
  twice.partner.times = 2;
  assert.deepEqual(disagreements(twice), ['The partner system got the event 2 times.']);
});

test('a figure that moved by two is no agreement, unless somebody else reported there', () => {
  const two = job();
  two.evaluator.project.to += 1;
  assert.equal(disagreements(two).length, 1);
  two.evaluator.project.others = 1;
  assert.deepEqual(disagreements(two), []);
  two.evaluator.pilot.to += 1;
  assert.equal(disagreements(two).length, 1);
});
