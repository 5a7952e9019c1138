import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as contracts from '@integras/contracts';
import { accounts } from './accounts.mjs';
import { dayOfDemo, demoPlan } from './demo-plan.mjs';
import { plusDays } from './days.mjs';
import { demoMapping, importFileOf } from './import-file.mjs';

const today = '2026-03-10';
const plan = demoPlan(today);
const participants = plan.pilots.flatMap((pilot) => pilot.participants);
const steps = participants.flatMap((participant) => participant.steps);
const reports = plan.pilots.flatMap(({ milestones }) => milestones.flatMap((milestone) => milestone.reports));

/**
 * @param {Iterable<unknown>} given
 * @param {readonly unknown[]} list
 */
function allIn(given, list) {
  for (const each of given) assert.ok(list.includes(each), `${String(each)} is not one of ${list.join(', ')}`);
}

test('the demonstration is the same each time for the same day', () => {
  assert.deepEqual(demoPlan(today), plan);
});

test('the demonstration of another day is the same history, so many days later', () => {
  const later = demoPlan(plusDays(today, 31));
  const first = plan.pilots.map(({ participants: [one] }) => one && plusDays(one.enrolledOn, 31));
  assert.deepEqual(
    later.pilots.map(({ participants: [one] }) => one?.enrolledOn),
    first,
  );
  assert.equal(dayOfDemo(later.project.startsOn), plusDays(today, 31));
});

test('everything says that it is a demonstration', () => {
  assert.match(plan.project.code, /^DEMO-/);
  assert.match(plan.project.name, /demonstration/);
  for (const { description } of plan.pilots) {
    assert.match(description.code, /^DEMO-/);
    assert.match(description.whyChosen, /Demonstration data/);
  }
  for (const { reference } of participants) assert.match(reference, /^DEMO-/);
});

test('the eleven partners of SIforREF are there, one of them leading, and one that is invented', () => {
  assert.equal(plan.partners.filter(({ name }) => !name.includes('demonstration')).length, 11);
  assert.equal(plan.partners.filter(({ lead }) => lead).length, 1);
  allIn(
    plan.partners.map(({ kind }) => kind),
    contracts.partnerKinds,
  );
});

test('seven pilots and more are in five countries at least', () => {
  const countryOf = new Map(plan.territories.map(({ code, country }) => [code, country]));
  const countries = plan.pilots.map(({ description }) => countryOf.get(description.territory));
  assert.ok(plan.pilots.length >= 7);
  assert.ok(new Set(countries).size >= 5 && !countries.includes(undefined));
});

test('each pilot fits its project, its partners and its manager', () => {
  const codes = plan.partners.map(({ code }) => code);
  for (const { description, manager } of plan.pilots) {
    const { partner, jointlyWith, startsOn, endsOn } = description;
    allIn([partner, ...jointlyWith], codes);
    assert.ok(!jointlyWith.includes(partner));
    allIn(description.themes, contracts.themes);
    assert.ok(startsOn >= plan.project.startsOn && endsOn > startsOn && endsOn <= plan.project.endsOn);
    assert.ok(accounts.some(({ id, role }) => id === manager && role === 'pilot-manager'));
    assert.match(description.code, /^[A-Z0-9][A-Z0-9-]{1,39}$/);
  }
});

test('ids have the form of UUIDs and are there once', () => {
  const ids = [plan.project.project, ...plan.pilots.map(({ id }) => id)];
  for (const id of ids) assert.match(id, contracts.uuidPattern);
  assert.equal(new Set(ids).size, ids.length);
});

test('work plans have milestones in time, late, missed, planned anew, overdue and due soon', () => {
  const reached = plan.pilots.flatMap(({ milestones }) =>
    milestones.flatMap(({ dueOn, reports: [first] }) => (first?.how === 'reached' ? [{ dueOn, ...first.body }] : [])),
  );
  const onDay = /** @type {(each: object) => string} */ ((each) => /** @type {{ on: string }} */ (each).on);
  assert.ok(reached.some((each) => onDay(each) <= each.dueOn) && reached.some((each) => onDay(each) > each.dueOn));
  assert.ok(reports.some(({ how }) => how === 'missed') && reports.some(({ how }) => how === 'rebaselined'));
  const open = plan.pilots.flatMap(({ milestones }) =>
    milestones.filter((milestone) => milestone.reports.length === 0),
  );
  assert.ok(open.some(({ dueOn }) => dueOn < today));
  assert.ok(open.some(({ dueOn }) => dueOn >= today && dueOn <= plusDays(today, 14)));
});

test('participants are described in the words of the contracts', () => {
  allIn(new Set(participants.map(({ entry }) => entry.gender)), contracts.genders);
  allIn(new Set(participants.map(({ entry }) => entry.ageBand)), contracts.ageBands);
  allIn(new Set(participants.map(({ entry }) => entry.employment)), contracts.employmentStatuses);
  allIn(new Set(participants.map(({ entry }) => entry.protection)), contracts.protectionStatuses);
});

test('what happens to participants is told in the words of the contracts', () => {
  const said = (/** @type {string} */ kind, /** @type {string} */ field) =>
    new Set(steps.filter((step) => step.kind === kind).map(({ body }) => body[field]));
  allIn(said('support', 'track'), contracts.tracks);
  allIn(said('outcomes', 'track'), contracts.tracks);
  allIn(said('outcomes', 'kind'), contracts.outcomeKinds);
  /** @type {Readonly<Record<string, { tracks: readonly unknown[] }>>} */
  const rules = contracts.outcomeRules;
  for (const { body } of steps.filter((step) => step.kind === 'outcomes'))
    assert.ok(rules[String(body.kind)]?.tracks.includes(body.track), JSON.stringify(body));
  allIn(said('outcomes', 'level'), [...contracts.cefrLevels, undefined]);
  allIn(said('exit', 'reason'), contracts.exitReasons);
  allIn(said('exit', 'employment'), contracts.employmentStatuses);
  allIn(said('follow-ups', 'point'), contracts.followUpPoints);
  allIn(said('follow-ups', 'result'), contracts.followUpResults);
  allIn(said('follow-ups', 'employment'), contracts.employmentStatuses);
  const values = [...said('support', 'hours'), ...said('outcomes', 'value')].filter((value) => value !== undefined);
  for (const value of values) assert.match(/** @type {string} */ (value), contracts.decimalPattern);
});

test('most pilots have 15 to 60 participants, and one so few that its figures are hidden', () => {
  const counts = plan.pilots.filter(({ opening }) => opening.length > 0).map((pilot) => pilot.participants.length);
  assert.ok(counts.filter((count) => count >= 15 && count <= 60).length >= 7);
  assert.ok(counts.some((count) => count > 0 && count < contracts.disclosureThreshold));
});

test('a person who takes part in two pilots is the same person in both', () => {
  /** @type {Map<string, Set<string>>} */
  const seen = new Map();
  for (const { reference, entry } of participants) {
    const { gender, ageBand, protection } = entry;
    seen.set(reference, (seen.get(reference) ?? new Set()).add(`${gender} ${ageBand} ${protection}`));
  }
  assert.ok(seen.size < participants.length);
  for (const [reference, described] of seen) assert.equal(described.size, 1, reference);
});

test('nothing happens before the pilot has begun, after somebody has left, or tomorrow', () => {
  for (const { description, participants: people, expenditure } of plan.pilots) {
    for (const { body } of expenditure) assert.ok(body.on >= description.startsOn && body.on <= today);
    for (const { enrolledOn, steps: path } of people) {
      assert.ok(enrolledOn >= description.startsOn);
      let isIn = true;
      let last = enrolledOn;
      for (const { kind, body } of path) {
        assert.ok(body.on >= last && body.on <= today, `${kind} on ${body.on}`);
        last = body.on;
        if (kind === 'support') assert.ok(isIn, 'support for somebody who has left');
        if (kind === 'exit') isIn = false;
        if (kind === 're-entry') isIn = true;
      }
    }
  }
});

test('nobody enters or is supported while a pilot is paused', () => {
  const paused = plan.pilots.find(({ opening }) => opening.some(({ to }) => to === 'paused'));
  const from = String(paused?.opening.at(1)?.on);
  const to = String(paused?.opening.at(2)?.on);
  const isIn = (/** @type {string} */ day) => day >= from && day < to;
  for (const { enrolledOn, steps: path } of paused?.participants ?? []) {
    assert.ok(!isIn(enrolledOn));
    for (const { kind, body } of path) assert.ok(kind !== 'support' || !isIn(body.on));
  }
});

test('every report is either a line of an import or reported by itself, and no line has the name of another', () => {
  const files = plan.pilots.map((pilot) => importFileOf(pilot));
  const count = (/** @type {Pick<import('./demo-plan.mjs').DemoPilot, 'participants' | 'expenditure'>} */ all) =>
    all.participants.reduce((sum, { steps: path }) => sum + 1 + path.length, all.expenditure.length);
  const total = (/** @type {number[]} */ numbers) => numbers.reduce((sum, number) => sum + number, 0);
  const lines = files.flatMap(({ rows }) => rows);
  assert.equal(total(plan.pilots.map(count)), lines.length + total(files.map(({ rest }) => count(rest))));
  assert.equal(new Set(lines.map(({ id }) => id)).size, lines.length);
});

test('the lines of an import have the columns that the mapping speaks of, and no others', () => {
  const named = demoMapping.events.flatMap(({ fields }) => Object.values(fields).map(({ column }) => column));
  const lines = plan.pilots.flatMap((pilot) => importFileOf(pilot).rows);
  allIn(new Set(lines.flatMap((line) => Object.keys(line))), [...named, 'id', 'pilot', 'what']);
  allIn(
    new Set(lines.map(({ what }) => what)),
    demoMapping.events.map(({ when }) => when.equals),
  );
});
