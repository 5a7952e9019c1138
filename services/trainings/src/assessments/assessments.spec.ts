import { describe as describeEvent, QuestionSetPublished } from '@integras/contracts';
import {
  type Partnership,
  type Person,
  type TrainingsUnderTest,
  trainingsUnderTest,
} from '../testing/trainings-under-test.js';

const { after: content } = describeEvent(QuestionSetPublished).example;
const answers = (lease: string, confidence: string) => [
  { question: 'LEASE', answer: lease },
  { question: 'CONFIDENCE', answer: confidence },
];

describe('assessments of a training on 4 and 5 May', () => {
  let stack: TrainingsUnderTest;
  let at: Partnership;
  let organiser: Person;
  let nobody: Person;
  let scheme: string;
  let set: string;
  let register: (name: string, given?: object) => Promise<{ id: string; link: string }>;

  beforeAll(async () => {
    stack = await trainingsUnderTest();
    nobody = stack.nobody;
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    stack.clock.set('2026-05-01T08:00:00Z');
    at = await stack.partnership();
    organiser = at.organiser;
    const body = { code: 'TR-ASKED', title: 'Shared flats', kind: 'workshop', territory: at.territory };
    const planned = await organiser.post('/v1/schemes', { project: at.project, ...body, organisers: [at.caritas] });
    scheme = planned.body.id;
    const session = async (day: string) => {
      const when = { startsAt: `${day}T09:00`, endsAt: `${day}T16:30`, place: 'x', capacity: 50 };
      return (await organiser.post(`/v1/schemes/${scheme}/sessions`, { title: day, ...when })).body;
    };
    const first = await session('2026-05-04');
    await session('2026-05-05');
    set = (await organiser.post(`/v1/schemes/${scheme}/question-sets`, content)).body.id;
    register = async (name, given = {}) => {
      const who = { name, email: `${name.toLowerCase()}@example.org`, kind: 'ngo', country: 'SI', ...given };
      const link = first.registerAt.split('/').at(-1);
      const registered = await nobody.post(`/v1/registration-links/${link}/registrations`, who);
      expect(registered.status).toBe(201);
      const { items } = (await organiser.get(`/v1/sessions/${first.id}/registrations`)).body;
      const one = items.find((registration: { name: string }) => registration.name === name);
      return { id: one.id, link: await stack.linkOf(one) };
    };
  });

  const asked = async (link: string) => (await nobody.get(`/v1/my-registrations/${link}/assessments`)).body.items;
  const answer = (link: string, moment: string, given: object[], version = 1) =>
    nobody.post(`/v1/my-registrations/${link}/assessments/${set}`, { moment, version, answers: given });
  const enter = (registration: string, moment: string, given: object[], more: object = {}) =>
    organiser.post(`/v1/question-sets/${set}/assessments`, {
      registration,
      moment,
      version: 1,
      answers: given,
      ...more,
    });
  const analysis = async (query = '', who = organiser) =>
    (await who.get(`/v1/question-sets/${set}/analysis${query}`)).body;

  it('are answered on a phone, each moment in its time, without the answer being told what it is worth', async () => {
    const ana = await register('Ana');
    const [before] = await asked(ana.link);
    expect(before).toMatchObject({ moment: 'before', version: 1, state: 'open', title: content.title });
    expect(JSON.stringify(before)).not.toMatch(/points|reversed/);
    expect((await answer(ana.link, 'after', answers('TENANTS', '4'))).status).toBe(409);
    expect((await answer(ana.link, 'before', answers('PROVIDER', '2'))).body).toEqual({
      questionSet: set,
      moment: 'before',
      version: 1,
      state: 'answered',
      title: content.title,
    });
    expect((await answer(ana.link, 'before', answers('TENANTS', '5'))).status).toBe(409);

    stack.clock.set('2026-05-05T14:00:00Z');
    expect(await asked(ana.link)).toMatchObject([{ moment: 'after', state: 'open' }]);
    await answer(ana.link, 'after', answers('TENANTS', '4'));
    stack.clock.set('2026-08-05T12:00:00Z');
    expect(await asked(ana.link)).toMatchObject([{ moment: 'follow_up' }]);
    await answer(ana.link, 'follow_up', answers('TENANTS', '3'));
    expect(await asked(ana.link)).toMatchObject([{ state: 'answered' }]);
    expect((await analysis()).change).toMatchObject({ n: 1, before: '2', after: '6', gain: '4' });
    expect((await analysis('?from=after&to=follow_up')).change).toMatchObject({ n: 1, gain: '-1' });
  });

  it('are offered in the languages in which nothing is missing, and what is missing is said before', async () => {
    const { questions, ...titled } = content;
    const [lease, confidence] = questions;
    const half = { ...titled, questions: [lease, { ...confidence, text: { en: 'I can advise.' } }] };
    const path = `/v1/schemes/${scheme}/question-sets`;
    const refused = await organiser.post(path, half);
    expect([refused.status, refused.body.type]).toEqual([422, 'urn:integras:problem:questions-unfinished']);
    expect(refused.body.errors).toEqual([{ field: 'questions.1.text.de', reason: 'is missing in this language' }]);
    expect((await organiser.post(path, { ...half, unfinished: ['fr'] })).status).toBe(422);
    const { status, body } = await organiser.post(path, { ...half, unfinished: ['de'] });
    expect([status, body.offered, body.title]).toEqual([201, ['en'], content.title]);
    const { link } = await register('Eli');
    const shown = async () =>
      (await asked(link)).find(({ questionSet }: { questionSet: string }) => questionSet === body.id);
    expect(Object.keys((await shown()).title)).toEqual(['en']);
    expect(JSON.stringify(await shown())).not.toContain('Träger');

    const nobodys = { ...half, title: { de: 'Wohnen' }, unfinished: ['de', 'en'] };
    expect((await organiser.post(path, nobodys)).body.type).toBe('urn:integras:problem:questions-in-no-language');
    const whole = await organiser.post(`/v1/question-sets/${body.id}/versions`, content, { 'if-match': '"1"' });
    expect([whole.status, whole.body.offered]).toEqual([201, ['en', 'de']]);
    expect((await shown()).title).toEqual(content.title);
  });

  it('are entered from paper, put right and taken back, and each of it is a fact with what was before', async () => {
    const bo = await register('Bo');
    stack.clock.set('2026-05-06T08:00:00Z');
    expect((await enter(bo.id, 'before', answers('TENANTS', '1'))).body.errors).toMatchObject([{ field: 'on' }]);
    expect((await enter(bo.id, 'after', answers('TENANTS', '1'), { on: '2026-05-07' })).status).toBe(409);
    const entered = await enter(bo.id, 'before', answers('TENANTS', '1'), { on: '2026-05-04' });
    expect(entered).toMatchObject({ status: 201, body: { snapshot: { score: '3' }, version: 1 } });
    await enter(bo.id, 'after', [{ question: 'LEASE', answer: 'TENANTS' }]);
    expect(await analysis()).toMatchObject({ change: { n: 0, onlyBefore: 1 }, withoutScore: 1 });

    const path = `/v1/assessments/${entered.body.id}`;
    const right = { answers: answers('PROVIDER', '1'), reason: 'The other sheet.' };
    expect((await organiser.post(`${path}/correction`, right)).status).toBe(428);
    const corrected = await organiser.post(`${path}/correction`, right, { 'if-match': '"1"' });
    expect(corrected.body).toMatchObject({ snapshot: { score: '1' }, version: 2 });
    expect((await organiser.post(`${path}/void`, { reason: 'Not Bo.' }, { 'if-match': '"1"' })).status).toBe(412);
    await organiser.post(`${path}/void`, { reason: 'Not Bo.' }, { 'if-match': '"2"' });
    expect((await analysis()).change).toMatchObject({ n: 0, onlyBefore: 0 });
    expect((await enter(bo.id, 'before', answers('TENANTS', '2'), { on: '2026-05-04' })).status).toBe(201);

    const facts = await stack.rows<{ type: string; project: string; data: Record<string, { score?: string }> }>(
      `select type, project, data from ledger where journal = $1 and type like '%assessment%' order by sequence`,
      [scheme],
    );
    expect(
      facts.map(({ type, data }) => [type.split('.').at(-2), data['before']?.score, data['after']?.score]),
    ).toEqual([
      ['answered', undefined, '3'],
      ['answered', undefined, undefined],
      ['corrected', '3', '1'],
      ['voided', '1', undefined],
      ['answered', undefined, '4'],
    ]);
    expect(facts[0]!.data['after']).toMatchObject({
      moment: 'before',
      stakeholder: { kind: 'ngo', country: 'SI' },
      answers: [{ question: 'LEASE', points: '2' }, { question: 'CONFIDENCE' }],
    });
    expect(JSON.stringify(facts)).not.toMatch(/bo@|"Bo"/i);
  });

  it('compare within a version only, and ask who began with one the same again', async () => {
    const [cara, dan] = [await register('Cara'), await register('Dan')];
    await answer(cara.link, 'before', answers('PROVIDER', '2'));
    const next = { ...content, questions: content.questions.toReversed() };
    expect((await organiser.post(`/v1/question-sets/${set}/versions`, next)).status).toBe(428);
    const second = await organiser.post(`/v1/question-sets/${set}/versions`, next, { 'if-match': '"1"' });
    expect(second).toMatchObject({ status: 201, version: '"2"', body: { version: 2 } });
    expect((await organiser.post(`/v1/question-sets/${set}/versions`, next, { 'if-match': '"1"' })).status).toBe(412);
    await answer(dan.link, 'before', answers('PROVIDER', '2'), 2);
    stack.clock.set('2026-05-05T14:00:00Z');
    expect(await asked(cara.link)).toMatchObject([{ moment: 'after', version: 1 }]);
    await answer(cara.link, 'after', answers('TENANTS', '5'), 1);
    await answer(dan.link, 'after', answers('TENANTS', '3'), 1);
    expect(await analysis()).toMatchObject({ version: 2, change: { n: 0 }, otherVersions: 1 });
    expect(await analysis('?version=1')).toMatchObject({ change: { n: 1, gain: '5' }, otherVersions: 1 });
    expect((await organiser.get(`/v1/question-sets/${set}/analysis?version=3`)).status).toBe(422);
    expect((await organiser.get(`/v1/question-sets/${set}?version=1`)).body.questions[0].code).toBe('LEASE');
  });

  it('show single answers and small numbers to nobody who may not know attendees', async () => {
    const people = ['Eva', 'Fin', 'Gil', 'Hana'].map((name) => register(name));
    for (const { link } of await Promise.all(people)) await answer(link, 'before', answers('PROVIDER', '2'));
    const ids = (await organiser.get(`/v1/question-sets/${set}/assessments`)).body.items;
    expect(ids).toHaveLength(4);
    expect((await at.evaluator.get(`/v1/question-sets/${set}/assessments`)).status).toBe(403);
    expect(await analysis('', at.evaluator)).toMatchObject({ change: null });
    expect((await analysis()).change).toMatchObject({ n: 0, onlyBefore: 4 });
    const stranger = await stack.person();
    expect((await stranger.get(`/v1/question-sets/${set}`)).status).toBe(404);
    expect((await stranger.get(`/v1/question-sets/${set}/analysis`)).status).toBe(404);
    expect((await at.evaluator.post(`/v1/schemes/${scheme}/question-sets`, content)).status).toBe(403);
    expect((await nobody.get(`/v1/my-registrations/made.up/assessments`)).status).toBe(404);
  });

  it.each([
    ['questions.0.options', { code: 'Q1', text: { en: '?' }, kind: 'choice' }],
    [
      'questions.0.scale',
      { code: 'Q1', text: { en: '?' }, kind: 'number', range: { from: '0', to: '1' }, scale: { from: 1, to: 2 } },
    ],
    ['questions.0.scale.to', { code: 'Q1', text: { en: '?' }, kind: 'scale', scale: { from: 1, to: 12 } }],
    ['questions.0.range.to', { code: 'Q1', text: { en: '?' }, kind: 'number', range: { from: '2', to: '1' } }],
    ['questions.0.text', { code: 'Q1', text: { en: '' }, kind: 'scale', scale: { from: 1, to: 5 } }],
    ['questions.0.colour', { code: 'Q1', text: { en: '?' }, kind: 'scale', scale: { from: 1, to: 5 }, colour: 'red' }],
  ])('refuse questions at %s', async (field, question) => {
    const { status, body } = await organiser.post(`/v1/schemes/${scheme}/question-sets`, {
      title: { en: 'x' },
      questions: [question],
    });
    expect([400, 422]).toContain(status);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });
});
