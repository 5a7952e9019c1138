import {
  areTexts,
  EvidenceMoved,
  PilotDescribed,
  describe as describeEvent,
  PilotPlanned,
  ReleasePublished,
  PeriodOpened,
} from '@integras/contracts';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { realData } from '@integras/testing';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type KnowledgeUnderTest, knowledgeUnderTest, now, type Partnership } from '../testing/knowledge-under-test.js';

const was = { definitionVersion: 1, value: '0.62', low: '0.54', high: '0.69', n: 150 };
const lower = { definitionVersion: 1, value: '0.48', low: '0.4', high: '0.56', n: 152 };

describe('the final report of a project', () => {
  let stack: KnowledgeUnderTest;
  let ours: Partnership;
  let recommendation: string;
  let pin: string;

  beforeAll(async () => {
    stack = await knowledgeUnderTest();
    ours = await stack.partnership();
    const draft = {
      project: ours.project,
      kind: 'recommendation',
      level: 'regional',
      country: 'IT',
      title: { en: 'Fund mentors & flats', de: 'Mentoring und Wohnungen fördern' },
      body: { en: 'Whoever kept a **mentor** kept the job. <script>alert(1)</script>' },
    };
    recommendation = `/v1/recommendations/${(await ours.author.post('/v1/recommendations', draft)).body.id}`;
    const figure = { indicator: 'INT-P05', scope: 'country', scopeId: 'IT', project: ours.project, ...was, at: now };
    const evidence = { kind: 'figure', sealed: await stack.seal(figure) };
    pin = (await ours.author.post(`${recommendation}/evidence`, evidence)).body.pin;
    await ours.author.post(`${recommendation}/evidence`, { kind: 'pilot', source: ours.pilot });
    await ours.lead.post(`${recommendation}/reviewed`, {}, { 'if-match': '"3"' });
    await ours.lead.post(`${recommendation}/published`, {}, { 'if-match': '"4"' });
  }, 60_000);
  afterAll(() => stack.close());

  const report = (query: string) => ours.lead.get(`/v1/reports/${ours.project}?${query}`);

  it('tells of partners, pilots, and recommendations with their evidence, in a page that runs and loads nothing', async () => {
    const { status, headers, text } = await report('day=2025-06-15');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    for (const told of [
      'Paths to autonomy: Final report',
      'ASP Bologna (lead partner)',
      'Fund mentors &amp; flats',
      '<strong>mentor</strong>',
      '&lt;script&gt;',
      'INT-P05, Italy',
      '<td>0.62</td><td>0.54 – 0.69</td><td>150</td><td>2025-06-15</td>',
      '<title>INT-P05, Italy: 0.62 (0.54 – 0.69)</title>',
      'One conclusion rests on this pilot.',
      'This day has not ended yet',
    ])
      expect(text).toContain(told);
    expect(text).not.toMatch(/<script|onerror=|style="/);
  });

  it('reads the same on every later day, byte for byte, whatever is corrected, withdrawn or released since', async () => {
    stack.clock.set('2025-06-16T08:00:00.000Z');
    const read = async () => [await report('day=2025-06-15'), await report('day=2025-06-15&format=pdf')] as const;
    const [page, pdf] = await read();
    expect(page.text).not.toContain('This day has not ended yet');

    stack.clock.set('2025-07-20T08:00:00.000Z');
    const period = randomUUID();
    const ofProject = { journal: { kind: 'project' as const, id: ours.project }, time: now };
    const before = describeEvent(PilotPlanned).example.description;
    await stack.say(
      {
        event: EvidenceMoved,
        data: { pin, item: recommendation.split('/').at(-1)!, reason: 'left_interval', was, now: lower },
        entity: pin,
        journal: { kind: 'indicator', id: randomUUID() },
        time: '2025-07-20T07:59:00.000Z',
      },
      {
        event: PilotDescribed,
        data: { pilot: ours.pilot, before, after: { ...before, title: 'Quite another title' } },
        entity: ours.pilot,
        journal: { kind: 'pilot', id: ours.pilot },
        time: now,
        pilot: ours.pilot,
      },
      {
        ...ofProject,
        event: PeriodOpened,
        data: { period, project: ours.project, name: 'First half', from: '2025-01-01', until: '2025-06-30' },
        entity: period,
      },
      {
        ...ofProject,
        event: ReleasePublished,
        data: { release: randomUUID(), period, project: ours.project },
        entity: period,
      },
    );
    const today = await report('day=2025-07-20');
    expect(today.text).toContain('Quite another title');
    expect(today.text).toContain('left its interval: 0.48 (0.4 – 0.56), n 152');
    expect(today.text).toContain('First half (2025-01-01 until 2025-06-30), published on 2025-07-20');
    await ours.lead.post(`${recommendation}/withdrawn`, { reason: 'It was counted wrongly.' });
    expect((await report('day=2025-07-20')).text).toContain('Withdrawn on 2025-07-20: It was counted wrongly.');

    const [pageLater, pdfLater] = await read();
    expect(pageLater.text).toBe(page.text);
    expect(pdfLater.text).toBe(pdf.text);
  });

  it('is an accessible PDF too, and speaks German', async () => {
    const { headers, text } = await report('day=2025-06-15&format=pdf&language=de');
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="P-\w+-2025-06-15-de\.pdf"$/);
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toContain('pdfuaid:part');
    const page = await report('day=2025-06-15&language=de');
    expect(page.text).toContain('<html lang="de">');
    expect(page.text).toContain('Mentoring und Wohnungen fördern');
    expect(page.text).toContain('<td>0,62</td>');
  });

  const strings = realData('hostile/naughty-strings.json');
  (strings ? it : it.skip)(
    'prints whatever people write, and nothing of it runs',
    async () => {
      const naughty = (JSON.parse(readFileSync(strings!, 'utf8')) as string[]).filter((text) =>
        areTexts({ en: text }, 200, 'line'),
      );
      expect(naughty.length).toBeGreaterThan(300);
      const own = await stack.partnership();
      const bodies = [naughty.slice(0, 250), naughty.slice(250)].map((some) => some.join('\n\n'));
      for (const title of [...naughty.slice(0, 40), ...naughty.slice(-40)]) {
        const draft = {
          project: own.project,
          kind: 'guideline',
          level: 'local',
          title: { en: title },
          body: { en: title },
        };
        const made = await own.author.post('/v1/recommendations', draft);
        expect([made.status, made.body?.title?.en, made.body?.body?.en]).toEqual([201, title, title]);
        const read = await own.lead.get(`/v1/recommendations/${made.body.id}`);
        expect(read.body.title.en).toBe(title);
        await own.lead.post(`/v1/recommendations/${made.body.id}/reviewed`, {}, { 'if-match': '"1"' });
        await own.lead.post(`/v1/recommendations/${made.body.id}/published`, {}, { 'if-match': '"2"' });
      }
      for (const body of bodies) {
        const draft = {
          project: own.project,
          kind: 'guideline',
          level: 'local',
          title: { en: 'All' },
          body: { en: body },
        };
        const { id } = (await own.author.post('/v1/recommendations', draft)).body;
        await own.lead.post(`/v1/recommendations/${id}/reviewed`, {}, { 'if-match': '"1"' });
        await own.lead.post(`/v1/recommendations/${id}/published`, {}, { 'if-match': '"2"' });
      }
      const day = stack.clock.now().toISOString().slice(0, 10);
      const page = await own.lead.get(`/v1/reports/${own.project}?day=${day}`);
      const elements = elementsIn(parse(page.text));
      const active = new Set(['script', 'img', 'iframe', 'object', 'embed', 'link', 'form', 'input', 'base']);
      expect(elements.filter(({ tagName }) => active.has(tagName)).map(({ tagName }) => tagName)).toEqual([]);
      const attributes = elements.flatMap(({ attrs }) => attrs);
      expect(
        attributes.filter(({ name, value }) => name.startsWith('on') || /^\s*(javascript|data):/i.test(value)),
      ).toEqual([]);
      const pdf = await own.lead.get(`/v1/reports/${own.project}?day=${day}&format=pdf`);
      expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-']);
    },
    60_000,
  );

  it('is there from the day the project was opened, for the partnership only', async () => {
    expect((await report('day=2025-06-14')).status).toBe(404);
    expect((await report('day=2025-02-30')).status).toBe(422);
    expect((await stack.nobody.get(`/v1/reports/${ours.project}?day=2025-06-15`)).status).toBe(401);
    expect((await (await stack.person()).get(`/v1/reports/${ours.project}?day=2025-06-15`)).status).toBe(404);
    expect((await ours.lead.get(`/v1/reports/${randomUUID()}?day=2025-06-15`)).status).toBe(404);
  });
});

function elementsIn(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return 'tagName' in node ? [node, ...children] : children;
}
