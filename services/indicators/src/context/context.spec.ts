import {
  type ContextUnderTest,
  contextUnderTest,
  evaluator,
  leadPartner,
  type Member,
} from './testing/context-under-test.js';
import { employmentRates, labourStatus } from './testing/datasets.js';

const counts = `/v1/context/datasets/${labourStatus.code}`;
const file = `${counts}/observations?retrieved=2024-05-02`;
const heading = 'STRUCTURE_ID,unit,sex,citizen,age,wstatus,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG';

interface Row {
  geo?: string;
  period?: string;
  status?: string;
  value?: string;
  flag?: string;
}
const row = ({ geo = 'AT', period = '2021', status = 'EMP', value = '10', flag = '' }: Row) =>
  `ESTAT:LFSA_PGANWS(1.0),THS_PER,T,FOR,Y15-64,${status},${geo},${period},${value},${flag}`;
const csv = (...rows: Row[]) => `\ufeff${[heading, ...rows.map(row)].join('\r\n')}\r\n`;

/** Everyone of working age: in work, out of work, neither. */
const everyone = (geo: string, values: readonly [string, string, string], period = '2021'): Row[] =>
  (['EMP', 'UNE', 'INAC'] as const).map((status, i) => ({ geo, period, status, value: values[i]! }));

const rate = (areas: string, periods = '2021', more = '&dimension=sex:T,citizen:FOR,age:Y15-64') =>
  `/v1/context/rates?dataset=${labourStatus.code}&area=${areas}&period=${periods}${more}` +
  '&numerator=wstatus:EMP&denominator=wstatus:EMP,wstatus:UNE,wstatus:INAC';

describe('population statistics', () => {
  let stack: ContextUnderTest;
  let lead: Member;
  let reader: Member;

  beforeAll(async () => {
    stack = await contextUnderTest();
    [lead, reader] = [await stack.member(leadPartner), await stack.member(evaluator)];
    for (const { code, described } of [labourStatus, employmentRates]) {
      expect(await lead.put(`/v1/context/datasets/${code}`, described)).toEqual({
        status: 200,
        body: { code, ...described },
      });
    }
  });
  beforeEach(() => stack.dataSource.query('delete from context_observation'));
  afterAll(() => stack.close());

  const all = async (query = '') => (await reader.get(`/v1/context/observations?${query}`)).body.items;

  it('keep what was published, by whom, and when it was taken from there', async () => {
    await lead.send(file, csv({ value: '743.90', flag: 'b' }));
    expect(await all()).toEqual([
      {
        dataset: 'LFSA_PGANWS',
        measure: 'persons',
        area: 'AT',
        period: '2021',
        dimensions: { sex: 'T', citizen: 'FOR', age: 'Y15-64', wstatus: 'EMP' },
        value: '743.9',
        flag: 'b',
        unit: 'THS_PER',
        retrieved: '2024-05-02',
        source: { title: 'Eurostat', url: 'https://ec.europa.eu/eurostat' },
        licence: 'CC-BY-4.0',
      },
    ]);
    expect((await reader.get('/v1/context/datasets')).body.items.map(({ code }: { code: string }) => code)).toEqual([
      'LFSA_ERGAN',
      'LFSA_PGANWS',
    ]);
  });

  it('keep what was not published as nothing, with its flag, and never as 0', async () => {
    await lead.send(file, csv({ value: '', flag: 'bu' }, { geo: 'DE', value: ':' }, { geo: 'SI', value: '0' }));
    const values = (await all()).map(({ value, flag }: { value: unknown; flag?: string }) => [value, flag]);
    expect(values).toEqual([
      [null, 'bu'],
      [null, undefined],
      ['0', undefined],
    ]);
  });

  it('are the same when a file is sent again, and change only where it does', async () => {
    const first = csv({ geo: 'AT' }, { geo: 'DE' }, { geo: 'SI', value: '', flag: 'u' });
    expect((await lead.send(file, first)).body).toEqual({ dataset: 'LFSA_PGANWS', new: 3, changed: 0, same: 0 });
    expect((await lead.send(file, first)).body).toEqual({ dataset: 'LFSA_PGANWS', new: 0, changed: 0, same: 3 });
    const later = csv({ geo: 'DE', value: '11' }, { geo: 'SI', value: '', flag: 'c' }, { geo: 'IT' }, { geo: 'AT' });
    expect((await lead.send(file.replace('2024-05-02', '2025-01-01'), later)).body).toEqual({
      dataset: 'LFSA_PGANWS',
      new: 1,
      changed: 2,
      same: 1,
    });
    const kept: { area: string; value: string; flag?: string; retrieved: string }[] = await all();
    expect(kept.map(({ area, value, flag, retrieved }) => [area, value, flag, retrieved])).toEqual([
      ['AT', '10', undefined, '2025-01-01'],
      ['DE', '11', undefined, '2025-01-01'],
      ['IT', '10', undefined, '2025-01-01'],
      ['SI', null, 'c', '2025-01-01'],
    ]);
  });

  it('are found by area, period and dimension, in parts that meet without gap or overlap', async () => {
    const periods = ['2019', '2020-Q4', '2021-01', '2021'];
    await lead.send(
      file,
      csv(
        ...periods.flatMap((period) => everyone('AT', ['1', '2', '3'], period)),
        ...everyone('DE', ['4', '5', '6'], '2021'),
      ),
    );
    expect(await all('area=DE')).toHaveLength(3);
    expect(await all('area=AT,DE&dimension=wstatus:UNE,wstatus:INAC&from=2021&to=2021')).toHaveLength(6);
    const within: { period: string }[] = await all('area=AT&from=2020&to=2021-Q1&dimension=wstatus:EMP');
    expect(within.map(({ period }) => period)).toEqual(['2020-Q4', '2021-01']);
    expect(await all('dimension=sex:F')).toEqual([]);
    expect(await all('dimension=colour:red')).toEqual([]);
    expect(await all('dimension=constructor:x')).toEqual([]);
    expect(await all('dataset=LFSA_ERGAN')).toEqual([]);

    const seen: string[] = [];
    for (let query = 'limit=4'; query !== '';) {
      const { items, next } = (await reader.get(`/v1/context/observations?${query}`)).body;
      for (const { area, period, value } of items) seen.push(`${area} ${period} ${value}`);
      query = next === undefined ? '' : `limit=4&cursor=${next}`;
    }
    const inOneGo: { area: string; period: string; value: string }[] = await all('limit=500');
    expect(seen).toEqual(inOneGo.map(({ area, period, value }) => `${area} ${period} ${value}`));
    expect(seen).toHaveLength(15);
  });

  it('give the rate of all people together, not the mean of the rates of their countries', async () => {
    await lead.send(file, csv(...everyone('AT', ['9', '1', '0']), ...everyone('DE', ['300', '500', '190'])));
    expect((await reader.get(rate('AT'))).body.value).toBe('0.9');
    // A mean of rates would be 60.15 %.
    expect((await reader.get(rate('AT,DE'))).body).toEqual({
      dataset: 'LFSA_PGANWS',
      areas: ['AT', 'DE'],
      periods: ['2021'],
      numerator: '309',
      denominator: '1000',
      value: '0.309',
      flags: [],
      unit: 'THS_PER',
      source: { title: 'Eurostat', url: 'https://ec.europa.eu/eurostat' },
      licence: 'CC-BY-4.0',
    });
  });

  it('give no rate where a part was not published, and say which part', async () => {
    await lead.send(
      file,
      csv(...everyone('AT', ['9', '1', '0']), ...everyone('DE', ['300', '500', '190']).slice(0, 2), {
        geo: 'DE',
        status: 'INAC',
        value: '',
        flag: 'u',
      }),
    );
    const { body } = await reader.get(rate('AT,DE,SI'));
    expect([body.value, body.reason, body.numerator, body.denominator]).toEqual([null, 'not available', null, null]);
    const missing: { area: string; flag?: string; dimensions: Record<string, string> }[] = body.missing;
    expect(missing.map(({ area, dimensions, flag }) => [area, dimensions['wstatus'], flag])).toEqual([
      ['SI', 'EMP', undefined],
      ['DE', 'INAC', 'u'],
      ['SI', 'UNE', undefined],
      ['SI', 'INAC', undefined],
    ]);
  });

  it('give no rate of what leaves open who is meant, or does not add up', async () => {
    const refused = async (path: string) => {
      const { status, body } = await reader.get(path);
      return [status, body.type, body.errors?.map(({ field, reason }: Record<string, string>) => `${field} ${reason}`)];
    };
    expect(await refused(rate('AT', '2021', '&dimension=sex:T,age:Y15-64'))).toEqual([
      422,
      'urn:integras:problem:not-a-rate',
      ['numerator must say which citizen is meant', 'denominator must say which citizen is meant'],
    ]);
    const ofRates =
      '/v1/context/rates?dataset=LFSA_ERGAN&area=AT&period=2021&dimension=sex:T,citizen:FOR' +
      '&numerator=age:Y15-64&denominator=age:Y15-64';
    expect((await refused(ofRates))[2]).toEqual([
      'numerator rate is not a count: it does not add up',
      'denominator rate is not a count: it does not add up',
    ]);
    expect((await refused(rate('AT').replace('LFSA_PGANWS', 'NOBODYS')))[0]).toBe(404);
    expect((await refused(rate('AT').replace('sex:T', 'hair:T')))[2]).toContain(
      'dimension hair is not a dimension of the dataset',
    );
    expect((await refused(rate("AT';drop")))[0]).toBe(422);
  });

  it('give no rate of counts in different units', async () => {
    const persons = row({ geo: 'DE' }).replace('THS_PER', 'PER');
    await lead.send(
      file,
      `${csv(...everyone('AT', ['9', '1', '0']), ...everyone('DE', ['1', '1', '1']).slice(1))}${persons}\r\n`,
    );
    expect((await reader.get(rate('AT,DE'))).body).toMatchObject({
      status: 422,
      type: 'urn:integras:problem:units-differ',
    });
  });

  describe('are refused whole', () => {
    const untouched = [['AT', '10']];
    beforeEach(async () => void (await lead.send(file, csv({}))));
    afterEach(async () => {
      const kept: { area: string; value: string }[] = await all();
      expect(kept.map(({ area, value }) => [area, value])).toEqual(untouched);
    });

    it.each([
      ['a number that is none', csv({ geo: 'DE' }, { value: '1.2.3' }), 'line 3, OBS_VALUE'],
      ['the text of a formula', csv({ geo: 'DE' }, { geo: '=1+1' }), 'line 3, geo'],
      ['a formula for a value', csv({ value: '=1+1' }), 'line 2, OBS_VALUE'],
      ['two rows about the same', csv({ geo: 'DE' }, { value: '11' }, { value: '12' }), 'line 4, OBS_VALUE'],
      ['a column under another name', csv({ geo: 'DE' }).replace(',geo,', ',country,'), 'line 1, geo'],
      ["another dataset's file", csv({ geo: 'DE' }).replace('LFSA_PGANWS', 'LFSA_ERGAN'), 'line 2, STRUCTURE_ID'],
      ['a row with too few cells', `${csv({ geo: 'DE' })}ESTAT,THS_PER\r\n`, 'line 3'],
      ['a quote that is never closed', `${csv({ geo: 'DE' })}"ESTAT`, 'line 3'],
      ['nothing', '', 'line 1'],
    ])('with %s', async (_, content, field) => {
      const { status, body } = await lead.send(file, content);
      expect([status, body.type, body.errors[0].field]).toEqual([422, 'urn:integras:problem:file-not-valid', field]);
    });

    it('when they are too large, and the sender is told so', async () => {
      const { status, body } = await lead.send(file, Buffer.alloc(33 * 1024 * 1024, csv({ geo: 'DE', value: '99' })));
      expect([status, body.type]).toEqual([413, 'urn:integras:problem:body-too-large']);
    });

    it('before all of them has come, and the sender is told so', async () => {
      const pieces = async function* () {
        yield Buffer.from('country,value\r\n');
        for (let sent = 0; sent < 20; sent += 1) yield Buffer.alloc(1024 * 1024, 'AT,1\r\n');
      };
      const { status, body } = await lead.send(file, pieces());
      expect([status, body.errors[0]]).toEqual([422, { field: 'line 1, geo', reason: 'is not a column of the file' }]);
    });

    it('when they are no CSV, or compressed', async () => {
      expect((await lead.send(file, csv({}), { 'content-type': 'application/json' })).status).toBe(400);
      expect((await lead.send(file, csv({}), { 'content-encoding': 'gzip' })).status).toBe(415);
    });

    it('without the day they were taken from their source', async () => {
      const { status, body } = await lead.send(`${counts}/observations`, csv({ geo: 'DE' }));
      expect([status, body.errors[0].field]).toEqual([422, 'retrieved']);
    });

    it('for a dataset that nobody described', async () => {
      expect((await lead.send(file.replace('PGANWS', 'X'), csv({ geo: 'DE' }))).status).toBe(404);
    });
  });

  describe('are', () => {
    it('read by every member who was granted something, and brought in by lead partners only', async () => {
      const stranger = await stack.member();
      for (const path of ['/v1/context/datasets', '/v1/context/observations', rate('AT')]) {
        expect((await stranger.get(path)).status).toBe(403);
        expect((await reader.get(path)).status).toBe(200);
      }
      expect((await reader.put(counts, labourStatus.described)).status).toBe(403);
      expect((await reader.send(file, csv({}))).status).toBe(403);
      expect((await stranger.send(file, csv({}))).status).toBe(404);
    });
  });

  describe('a dataset', () => {
    const withMapping = (changed: object) => ({
      ...labourStatus.described,
      mapping: { ...labourStatus.described.mapping, ...changed },
    });

    it('may be described anew, but not so that its observations would lose their meaning', async () => {
      await lead.send(file, csv({}));
      const fewer = await lead.put(counts, withMapping({ dimensions: ['sex'] }));
      expect([fewer.status, fewer.body.type]).toEqual([409, 'urn:integras:problem:dataset-in-use']);
      const measures = [{ code: 'other', column: 'OBS_VALUE', additive: true }];
      expect((await lead.put(counts, withMapping({ measures }))).status).toBe(409);
      expect((await lead.put(counts, withMapping({ missing: [':', '-'] }))).status).toBe(200);
      expect((await lead.put(counts, labourStatus.described)).status).toBe(200);
    });

    it.each([
      ['mapping.measures.0.unit', withMapping({ unit: undefined })],
      ['mapping.measures', withMapping({ measures: [] })],
      ['mapping.dimensions', withMapping({ dimensions: ['measure'] })],
      ['mapping.dimensions', withMapping({ dimensions: ['sex', 'sex'] })],
      ['mapping.measures.0.additive', withMapping({ measures: [{ code: 'a', column: 'b' }] })],
      ['source.url', { ...labourStatus.described, source: { title: 'X', url: 'javascript:alert(1)' } }],
      ['licence', { ...labourStatus.described, licence: undefined }],
    ])('is refused for its %s', async (field, described) => {
      const { status, body } = await lead.put('/v1/context/datasets/OTHER', described);
      expect([status, body.errors[0].field]).toEqual([422, field]);
    });

    it('is refused for a code that is none', async () => {
      expect((await lead.put('/v1/context/datasets/other', labourStatus.described)).status).toBe(422);
    });
  });

  it('refuse a search that is none', async () => {
    for (const query of ['from=22', 'area=at', 'dimension=sex', 'limit=0', 'cursor=x', 'colour=red']) {
      expect([400, 422]).toContain((await reader.get(`/v1/context/observations?${query}`)).status);
    }
  });

  const total = async (more: string) =>
    reader.get(`/v1/context/totals?dataset=${labourStatus.code}&measure=persons&area=AT&${more}`);
  const said = 'dimension=sex:T,citizen:FOR,age:Y15-64';

  it('are added up for one area in its newest period, and in another one', async () => {
    await lead.send(file, csv(...everyone('AT', ['10', '2.5', '4'])));
    await lead.send(file, csv(...everyone('AT', ['9', '1', '4'], '2020')));
    const { body } = await total(`over=wstatus&${said}`);
    expect(body).toMatchObject({ period: '2021', value: '16.5', parts: 3, missing: 0, unit: 'THS_PER' });
    expect([body.retrieved, body.source, body.flags]).toEqual(['2024-05-02', labourStatus.described.source, []]);
    expect((await total(`over=wstatus&period=2020&${said}`)).body.value).toBe('14');
  });

  it('have no total where a part was not published, and none where nothing was', async () => {
    await lead.send(file, csv(...everyone('AT', ['10', '', '4'])));
    expect((await total(`over=wstatus&${said}`)).body).toMatchObject({
      value: null,
      reason: 'not available',
      parts: 2,
      missing: 1,
    });
    const nothing = (await total(`over=wstatus&period=1999&${said}`)).body;
    expect([nothing.value, nothing.parts]).toEqual([null, 0]);
  });

  it.each([
    ['a dimension is left open', said, 'dimension'],
    ['the whole would be added to its parts', 'over=sex,wstatus&dimension=citizen:FOR,age:Y15-64', 'over'],
    ['a dimension is none', `over=wstatus,weather&${said}`, 'dimension'],
  ])('have no total when %s', async (_, query, field) => {
    await lead.send(file, csv(...everyone('AT', ['10', '2', '4'])));
    const { status, body } = await total(query);
    expect([status, body.errors[0].field]).toEqual([422, field]);
  });

  it('do not add up what is no count', async () => {
    const query = `dataset=${employmentRates.code}&measure=rate&area=AT&over=sex&dimension=citizen:FOR,age:Y15-64`;
    const { status, body } = await reader.get(`/v1/context/totals?${query}`);
    expect([status, body.errors[0].field]).toEqual([422, 'over']);
  });
});
