import {
  areTexts,
  isReadable,
  staysInLine,
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
const name = { en: 'Placed in a job', de: 'In Arbeit' };
const lower = { definitionVersion: 1, value: '0.48', low: '0.4', high: '0.56', n: 152 };

describe('the final report of a project', () => {
  let stack: KnowledgeUnderTest;
  let ours: Partnership;
  let recommendation: string;
  let pin: string;
  let practice: string;
  let analysis: string;
  let initiative: string;

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
    const { project, territory, author, lead } = ours;
    const found = {
      project,
      territory,
      title: { en: 'What Bologna finds' },
      summary: { en: 'With **twelve** others.' },
    };
    analysis = `/v1/analyses/${(await author.post('/v1/analyses', found)).body.analysis}`;
    const weakness = {
      quadrant: 'weakness',
      topic: 'housing',
      weight: 4,
      text: { en: 'No *surety*.' },
      source: 'Salon',
    };
    const { body: added } = await author.post(`${analysis}/items`, weakness);
    await lead.post(`${analysis}/published`, {}, { 'if-match': `"${added.version}"` });
    const prose = Object.fromEntries(['method', 'results', 'conditions'].map((part) => [part, { en: `The ${part}.` }]));
    const tested = { project, territory, country: 'IT', solution: 'tool', theme: 'housing', ...prose };
    // A currency without cents.
    const costs = { yearlyCosts: { amount: 2_500_000, currency: 'ISK' } };
    const names = { title: { en: 'A guarantee fund', de: 'Ein Garantiefonds' }, targetGroup: { en: 'Tenants' } };
    const { id } = (await author.post('/v1/practices', { ...tested, ...names, ...costs })).body;
    practice = `/v1/practices/${id}`;
    await lead.post(`${practice}/published`, {}, { 'if-match': '"1"' });
    await author.post('/v1/uptakes', {
      item: id,
      itemKind: 'practice',
      kind: 'adopted',
      organisation: 'City of Graz',
      country: 'AT',
      on: '2025-06-14',
      document: { url: 'https://example.org/graz', title: 'Minutes' },
    });
    const beside = {
      project,
      title: { en: 'A shared kitchen', de: 'Eine geteilte Küche' },
      ledBy: 'Parish of San Donato',
      territory,
      country: 'IT',
      since: '2023-09-01',
      targetGroup: { en: 'Families' },
      themes: ['housing'],
      learnt: { en: 'Cooks hear of *flats*.' },
      links: [{ title: 'Its page', url: 'https://example.org/kitchen' }],
    };
    initiative = `/v1/initiatives/${(await author.post('/v1/initiatives', beside)).body.id}`;
    const figure = {
      indicator: 'INT-P05',
      name,
      display: 'percent',
      scope: 'country',
      scopeId: 'IT',
      project: ours.project,
      ...was,
      at: now,
    };
    const evidence = { kind: 'figure', sealed: await stack.seal(figure) };
    pin = (await ours.author.post(`${recommendation}/evidence`, evidence)).body.pin;
    const { low: _low, high: _high, ...stand } = was;
    const named = { indicator: 'INT-P09', name: { en: 'Days until a job' }, display: 'days' };
    const days = { ...named, scope: 'country', scopeId: 'IT', project: ours.project, ...stand, value: '41.5', at: now };
    await ours.author.post(`${recommendation}/evidence`, { kind: 'figure', sealed: await stack.seal(days) });
    await ours.author.post(`${recommendation}/evidence`, { kind: 'pilot', source: ours.pilot });
    await ours.author.post(`${recommendation}/evidence`, { kind: 'practice', source: id });
    await ours.lead.post(`${recommendation}/reviewed`, {}, { 'if-match': '"5"' });
    await ours.lead.post(`${recommendation}/published`, {}, { 'if-match': '"6"' });
  });
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
      '<th scope="row">Placed in a job: INT-P05, Italy</th>',
      '>INT-P05, Italy</text>',
      '<td>62.0%</td><td>54.0% – 69.0%</td><td>150</td><td>15 June 2025</td>',
      '<title>Placed in a job: INT-P05, Italy: 62.0% (54.0% – 69.0%)</title>',
      '<title>Days until a job: INT-P09, Italy: 41.5 days</title>',
      '<figcaption>In percent: Values',
      '<figcaption>In days: Values',
      'One conclusion rests on this pilot.',
      ': What Bologna finds',
      'Edition 1, published on 15 June 2025.',
      '<h4>Weaknesses</h4>',
      '<p>Housing · weight 4 of 5 · Salon</p>\n<p>No <em>surety</em>.</p>',
      '<h3>A guarantee fund</h3>',
      '<p>The conditions.</p>',
      'ISK\u00a02,500,000',
      '<th scope="row">City of Graz</th><td>Austria</td><td>adopted</td><td>14 June 2025</td>',
      'Good practice: A guarantee fund',
      '<h3>A shared kitchen</h3>',
      '<p>Parish of San Donato · Bologna · Italy · since 1 September 2023 · Housing</p>',
      '<p>Cooks hear of <em>flats</em>.</p>',
      '<a href="https://example.org/kitchen" rel="noreferrer">Its page</a>',
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
    const tomorrow = await report('day=2025-07-21');
    expect([tomorrow.status, JSON.parse(tomorrow.text).errors]).toEqual([
      422,
      [{ field: 'day', reason: 'is in the future' }],
    ]);
    expect(today.text).toContain('Quite another title');
    expect(today.text).toContain('left its interval: 48.0% (40.0% – 56.0%), n 152');
    expect(today.text).toContain('First half (1 January 2025 until 30 June 2025), published on 20 July 2025');
    await ours.lead.post(`${practice}/withdrawn`, { reason: 'Nobody offers it any longer.' }, { 'if-match': '"2"' });
    expect((await report('day=2025-07-20')).text).not.toContain('<h3>A guarantee fund</h3>');
    await ours.author.post(`${initiative}/ended`, { on: '2025-07-19' }, { 'if-match': '"1"' });
    expect((await report('day=2025-07-20')).text).toContain('from 1 September 2023 until 19 July 2025');
    await ours.author.post(`${initiative}/withdrawn`, { reason: 'It is a pilot now.' }, { 'if-match': '"2"' });
    expect((await report('day=2025-07-20')).text).not.toContain('A shared kitchen');
    await ours.author.post(`${analysis}/editions`, { title: { en: 'Another' }, summary: { en: 'Other.' } });
    const withDraft = (await report('day=2025-07-20')).text;
    expect([withDraft.includes('What Bologna finds'), withDraft.includes('Another')]).toEqual([true, false]);
    await ours.lead.post(`${recommendation}/withdrawn`, { reason: 'It was counted wrongly.' });
    expect((await report('day=2025-07-20')).text).toContain('Withdrawn on 20 July 2025: It was counted wrongly.');

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
    expect(page.text).toContain(
      '<td>62,0\u00a0%</td><td>54,0\u00a0% – 69,0\u00a0%</td><td>150</td><td>15. Juni 2025</td>',
    );
    for (const told of [
      'In Arbeit: INT-P05, Italien',
      '<figcaption>In Prozent: Werte',
      '<h3>Ein Garantiefonds</h3>',
      '<h3>Eine geteilte Küche</h3>',
      '<h4>Schwächen</h4>',
      'übernommen',
    ])
      expect(page.text).toContain(told);
  });

  const strings = realData('hostile/naughty-strings.json');
  (strings ? it : it.skip)('prints whatever people write, and nothing of it runs', async () => {
    const given = (JSON.parse(readFileSync(strings!, 'utf8')) as string[]).filter((text) =>
      areTexts({ en: text }, 200, 'line'),
    );
    const naughty = given.filter((text) => isReadable(text) && staysInLine(text));
    expect(naughty.length).toBeGreaterThan(300);
    const own = await stack.partnership();
    const refused = given.filter((text) => !naughty.includes(text));
    expect(refused.length).toBeGreaterThan(3);
    for (const text of refused) {
      const draft = { project: own.project, kind: 'guideline', level: 'local', title: { en: text } };
      const { status, body } = await own.author.post('/v1/recommendations', { ...draft, body: { en: 'Said.' } });
      const reason = isReadable(text) ? 'title (en) must stay in its line' : 'title (en) must show something to read';
      expect(status).toBe(422);
      expect(body.errors).toContainEqual({ field: 'title', reason: expect.stringContaining(reason) });
    }
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
  });

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
