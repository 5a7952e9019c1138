import { randomUUID } from 'node:crypto';
import type { Figure } from '@integras/contracts';
import { Logger } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Reader } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';

const partnership = new Partnership();
const bologna = new Pilot(partnership.project, { title: 'Bologna', territory: randomUUID(), country: 'IT' });
const parma = new Pilot(partnership.project, { title: '=Parma', territory: randomUUID(), country: 'IT' });
const others = ['Trento', 'Udine'].map(
  (title) => new Pilot(partnership.project, { title, territory: randomUUID(), country: 'IT' }),
);
const figures = 'indicator=INT-P01&scope=pilot';

interface Download {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

/** A reader who gets to see the whole answer, and may say what they accept. */
type Downloader = (path: string, accept?: string) => Promise<Download>;

describe('exports', () => {
  let stack: IndicatorsUnderTest;
  let manager: Reader;
  let managerDownloads: Downloader;
  let evaluator: Reader;
  let evaluatorDownloads: Downloader;
  const logged: unknown[] = [];

  /** The token of a reader is theirs alone: it is read off a request they make. */
  async function downloader(reader: Reader): Promise<Downloader> {
    const server = stack.service().app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    const inject = server.inject.bind(server);
    let authorization = '';
    server.inject = ((options: { headers: { authorization: string } }) => {
      authorization = options.headers.authorization;
      return (inject as (asked: object) => unknown)(options);
    }) as typeof inject;
    await reader('/v1/definitions');
    server.inject = inject;
    return async (url, accept) => {
      const answer = await server.inject({ method: 'GET', url, headers: { authorization, ...(accept && { accept }) } });
      return { status: answer.statusCode, headers: answer.headers, text: answer.body };
    };
  }

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    await stack.say(
      partnership.opened('Pilots of spring'),
      partnership.joined('Caritas', 'IT', true),
      bologna.planned(),
      parma.planned(),
      ...Array.from({ length: 7 }, (_, i) => bologna.enrolled(person(i))),
      ...Array.from({ length: 3 }, (_, i) => parma.enrolled(person(20 + i))),
      // Small ones hide behind one another.
      ...others.flatMap((pilot, at) => [
        pilot.planned(),
        ...Array.from({ length: 4 }, (_, i) => pilot.enrolled(person(30 + 10 * at + i))),
      ]),
    );
    manager = await stack.reader(
      ...[bologna, parma].map(({ id }) => ({ role: 'pilot_manager', scope: 'pilot', scopeId: id })),
    );
    evaluator = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: partnership.project });
    [managerDownloads, evaluatorDownloads] = [await downloader(manager), await downloader(evaluator)];
    const quiet = () => undefined;
    Logger.overrideLogger({ log: (message: unknown) => logged.push(message), error: quiet, warn: quiet });
  });
  afterAll(() => stack.close());
  beforeEach(() => logged.splice(0));

  const csvOf = ({ text }: Download) => parse(text, { columns: true }) as Record<string, string>[];
  const valuesIn = (download: Download) =>
    Object.fromEntries(csvOf(download).map(({ scopeName, value, flag }) => [scopeName, flag === 'c' ? 'c' : value]));

  it('hold what the same caller reads, and hide what is hidden from them', async () => {
    const own = await managerDownloads(`/v1/exports/figures?${figures}&format=csv`);
    expect(own.status).toBe(200);
    expect(valuesIn(own)).toEqual({ Bologna: '7', "'=Parma": '3', Trento: 'c', Udine: 'c' });
    const theirs = await evaluatorDownloads(`/v1/exports/figures?${figures}&format=csv`);
    expect(valuesIn(theirs)).toEqual({ Bologna: '7', "'=Parma": 'c', Trento: 'c', Udine: 'c' });
    const read: Figure[] = (await evaluator(`/v1/figures?${figures}`)).body.items;
    expect(csvOf(theirs).map(({ value }) => value)).toEqual(read.map(({ value }) => value ?? ''));
  });

  it('are refused as figures are', async () => {
    const answers = await Promise.all(
      ['indicator=INT-P99&scope=pilot', `${figures}&id=${randomUUID()}`, `${figures}&by=gender&period=2025-03`].map(
        (query) => evaluatorDownloads(`/v1/exports/figures?${query}`),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 403]);
    expect(logged).toEqual([]);
  });

  it('are files with a type and a name', async () => {
    const { headers } = await managerDownloads(`/v1/exports/figures?${figures}&format=xlsx`);
    expect(headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="integras-INT-P01-pilot-\d{4}-\d\d-\d\d\.xlsx"$/,
      ),
      'x-content-type-options': 'nosniff',
      vary: 'accept',
    });
  });

  it('come in the format that is accepted when none is named', async () => {
    const accepted = [
      'application/vnd.apache.parquet',
      'application/xml;q=0.9, text/html',
      'application/vnd.sdmx.data+csv; version=2.0.0',
      '*/*',
    ];
    const answers = await Promise.all(
      accepted.map((accept) => managerDownloads(`/v1/exports/figures?${figures}`, accept)),
    );
    expect(answers.map(({ headers }) => headers['content-type'])).toEqual([
      'application/vnd.apache.parquet',
      'application/xml',
      'application/vnd.sdmx.data+csv; version=2.0.0',
      'text/csv; charset=utf-8',
    ]);
  });

  it('are in no other format, and say which there are', async () => {
    const named = await managerDownloads(`/v1/exports/figures?${figures}&format=pdf`);
    const accepted = await managerDownloads(`/v1/exports/figures?${figures}`, 'application/pdf');
    const errors = [
      { field: 'format', reason: expect.stringMatching(/must be one of csv, xlsx, parquet, sdmx-csv, iati$/) },
    ];
    expect([named.status, JSON.parse(named.text)]).toMatchObject([422, { errors }]);
    expect([accepted.status, JSON.parse(accepted.text)]).toMatchObject([406, { errors }]);
  });

  it('begin with a byte order mark when asked to', async () => {
    const { text } = await managerDownloads(`/v1/exports/figures?${figures}&format=csv&bom=true`);
    expect(text.startsWith('\uFEFFindicator,')).toBe(true);
  });

  it('are reported to IATI under the header of the project', async () => {
    const { text } = await evaluatorDownloads(`/v1/exports/figures?${figures}&format=iati`);
    expect(text).toContain('<iati-identifier>INTEGRAS-UNREGISTERED-P</iati-identifier>');
    expect(text).toContain('<narrative xml:lang="en">Caritas</narrative>');
    expect(text.match(/<actual value="\d+">/g)).toEqual(['<actual value="7">']);
  });

  it('are logged: who took what', async () => {
    await evaluatorDownloads(`/v1/exports/figures?${figures}&format=csv`);
    await evaluatorDownloads('/v1/exports/metrics');
    expect(logged).toEqual([
      {
        msg: 'figures were exported',
        by: expect.stringMatching(/^[0-9a-f-]{36}$/),
        format: 'csv',
        query: { indicator: 'INT-P01', scope: 'pilot' },
        figures: 4,
      },
      expect.objectContaining({ format: 'prometheus', query: expect.objectContaining({ scope: 'project' }) }),
    ]);
  });

  it('are metrics without the hidden ones', async () => {
    const { headers, text } = await evaluatorDownloads(`/v1/exports/metrics?${figures}`);
    expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(text).toMatch(
      /^integras_indicator_value\{indicator="INT-P01",scope="pilot",place="[^"]+",name="Bologna".*\} 7$/m,
    );
    expect(text).not.toContain('Parma');
  });

  it('are metrics of every indicator of the project when none is named', async () => {
    const { text } = await evaluatorDownloads('/v1/exports/metrics');
    expect(text).toMatch(/integras_indicator_value\{indicator="INT-P01",scope="project".*\} 18$/m);
  });

  it('need a token', async () => {
    const { url } = stack.service();
    const answers = await Promise.all(
      ['figures', 'metrics'].map((path) => fetch(`${url}/v1/exports/${path}?${figures}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });
});
