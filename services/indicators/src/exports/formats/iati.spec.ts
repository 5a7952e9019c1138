import { readFileSync } from 'node:fs';
import { realData } from '@integras/testing';
import { type XMLFileInfo, validateXML } from 'xmllint-wasm';
import { sheetOf } from '../export-sheet.js';
import { naughty } from '../testing/naughty.js';
import {
  comparability,
  employed,
  enrolled,
  figure,
  header,
  hidden,
  input,
  project,
  share,
  text,
} from '../testing/to-export.js';
import { iati } from './iati.js';

const [schema, ...imported] = ['iati-activities-schema.xsd', 'iati-common.xsd', 'xml.xsd'].map((fileName) => {
  const path = realData(`standards/${fileName}`);
  return path === undefined ? undefined : { fileName, contents: readFileSync(path, 'utf8') };
});

const written = async (...args: Parameters<typeof input>) => text(await iati.write(sheetOf(input(...args))));

/** The document in its canonical form, once a parser that is not ours has read it. */
async function canonical(xml: string): Promise<string> {
  const { normalized, valid, rawOutput } = await validateXML({ xml, normalization: 'c14n' });
  expect(valid ? '' : rawOutput).toBe('');
  return normalized;
}

const wellFormed = async (...args: Parameters<typeof input>) =>
  (await canonical(await written(...args))).replace(/>\s+</g, '><');

/** What the text of a canonical document stands for. */
const meaning = (text: string) =>
  text.replace(/&(lt|gt|amp|#xD);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', '#xD': '\r' })[name]!);

/** Line breaks are one character in XML, and some characters are none. */
const asXmlHolds = (text: string) =>
  // oxlint-disable-next-line no-control-regex -- these are the characters in question
  text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/g, '\uFFFD');

const country = { scope: 'country', scopeId: 'AT', scopeName: 'Österreich', country: 'AT' } as const;
const whole = { scope: 'project', scopeId: project, scopeName: 'Pilots' } as const;
const everything = [
  { ...share, period: '2025-02', comparability },
  figure('INT-P01', whole),
  figure('INT-P01', { ...country, value: '7', n: 7 }),
  figure('INT-P01', { by: { dimension: 'gender', category: 'female' } }),
  hidden('INT-P01', { scope: 'territory', scopeId: 't1', scopeName: 'Wien' }),
  figure('INT-X01', { value: '-3.5', unit: 'EUR' }),
  figure('INT-X02', { value: 'B1' }),
  figure('INT-X03', { value: null, counts: { housed: 7, homeless: 5 } }),
];
const targets = [{ project, key: share.key.replace('|all', '|2025-02'), value: '0.4' }];

describe('figures as IATI results', () => {
  it('belong to an activity that says whose and what it is', async () => {
    const xml = await wellFormed([share]);
    expect(xml).toMatch(
      /^<iati-activities generated-datetime="2026-11-25T10:00:00.000Z" version="2.03"><iati-activity xml:lang="en">/,
    );
    for (const part of [
      '<iati-identifier>XI-EXAMPLE-1-SIFORREF</iati-identifier>',
      '<reporting-org ref="XI-EXAMPLE-1" type="80"><narrative xml:lang="en">University</narrative><narrative xml:lang="de">Universität</narrative></reporting-org>',
      '<title><narrative xml:lang="en">Integrating Refugees</narrative><narrative xml:lang="de">Geflüchtete integrieren</narrative></title>',
      '<participating-org role="4" type="10"><narrative xml:lang="en">City of Bologna</narrative></participating-org>',
      '<activity-status code="2"></activity-status>',
      '<activity-date iso-date="2025-02-01" type="2"></activity-date>',
    ])
      expect(xml).toContain(part);
  });

  it('give a share in percent, with what stands behind it', async () => {
    const xml = await wellFormed([{ ...share, period: '2024-02' }]);
    expect(xml).toContain('<result type="2"><title><narrative xml:lang="en">Results</narrative>');
    expect(xml).toContain(
      '<indicator ascending="true" measure="2"><title><narrative xml:lang="en">Employment at six months</narrative><narrative xml:lang="de">Beschäftigung nach sechs Monaten</narrative></title>',
    );
    expect(xml).toContain('<reference code="INT-P06" vocabulary="99"></reference>');
    expect(xml).toContain('<baseline iso-date="2024-12-31" value="12.5" year="2024"></baseline>');
    expect(xml).toContain(
      '<period-start iso-date="2024-02-01"></period-start><period-end iso-date="2024-02-29"></period-end>',
    );
    expect(xml).toContain(
      '<actual value="7.5"><dimension name="pilot" value="Bologna"></dimension><comment><narrative xml:lang="en">3 of 40; n = 40; 2 unknown</narrative><narrative xml:lang="de">3 von 40; n = 40; 2 unbekannt</narrative></comment></actual>',
    );
  });

  it('say in the comment of a value how comparable it is, in each language', async () => {
    const xml = await wellFormed([{ ...share, comparability: comparability.slice(0, 1) }]);
    expect(xml).toContain(
      '<comment><narrative xml:lang="en">3 of 40; n = 40; 2 unknown; Labour status in Italy is comparable only in part: broad</narrative><narrative xml:lang="de">3 von 40; n = 40; 2 unbekannt; Erwerbsstatus ist in Italien nur eingeschränkt vergleichbar: grob</narrative></comment></actual>',
    );
  });

  it('set targets before what was reached', async () => {
    const xml = await wellFormed([share], { targets: [{ project, key: share.key, value: '0.4' }] });
    expect(xml).toMatch(
      /<target value="40"><dimension name="pilot" value="Bologna"><\/dimension><\/target><actual value="7.5">/,
    );
  });

  it('know outputs, results and context, what rises for the better and what does not, and levels', async () => {
    const xml = await wellFormed([...everything, figure('INT-P05', {})], {
      indicators: [...input([]).indicators, { ...enrolled, code: 'INT-P05', direction: 'down' }],
    });
    const kinds = [...xml.matchAll(/<result type="(\d)">|<indicator(?: ascending="(\w+)")? measure="(\d)">/g)];
    expect(kinds.map(([, result, ascending, measure]) => result ?? `${ascending} ${measure}`)).toEqual([
      '1',
      'true 1',
      'false 1',
      '2',
      'true 2',
      'true 4',
      'undefined 1',
      '9',
      'undefined 1',
    ]);
  });

  it('name the places and categories they are for, and every state', async () => {
    const xml = await wellFormed(everything);
    expect(xml).toContain(
      '<location ref="AT"><location-id code="AT" vocabulary="A4"></location-id><name><narrative>Österreich</narrative></name></location>',
    );
    expect(xml).toContain('<actual value="12"><comment>');
    expect(xml).toContain('<actual value="7"><location ref="AT"></location><comment>');
    expect(xml).toContain(
      '<dimension name="pilot" value="Bologna"></dimension><dimension name="gender" value="female"></dimension>',
    );
    expect(xml).toContain(
      '<actual value="5"><dimension name="pilot" value="Bologna"></dimension><dimension name="state" value="homeless"></dimension>',
    );
  });

  it('cover the time of the project where they are of all time', async () => {
    expect(await wellFormed([share])).toContain(
      '<period-start iso-date="2025-02-01"></period-start><period-end iso-date="2027-12-31"></period-end>',
    );
  });

  it('have no actual value where they are hidden, and none where there is none', async () => {
    const xml = await wellFormed([hidden('INT-P01', {}), figure('INT-P06', { value: null, n: 0 })]);
    expect(xml.match(/<period>/g)).toHaveLength(2);
    expect(xml).not.toContain('<actual');
  });

  it('name places of any kind as they are called', async () => {
    const places = naughty.map((scopeName, i) => figure('INT-P01', { ...country, scopeId: `p${i}`, scopeName }));
    const xml = await canonical(await written(places));
    const names = [...xml.matchAll(/<name>\s*<narrative>(.*?)<\/narrative>/gs)].map(([, name]) => meaning(name!));
    expect(names).toEqual(naughty.map(asXmlHolds));
  });

  it('need something to report, and to know of whom', () => {
    expect(() => iati.write(sheetOf(input([])))).toThrow('no empty document');
    expect(() => iati.write(sheetOf(input([share], { projects: new Map() })))).toThrow(project);
  });
});

(schema ? describe : describe.skip)('the schema of IATI 2.03 (skipped without REAL_DATA_DIR)', () => {
  const faults = async (xml: string) =>
    (await validateXML({ xml, schema: [schema as XMLFileInfo], preload: imported as XMLFileInfo[] })).errors.map(
      ({ message }) => message,
    );

  it('accepts every kind of figure', async () => {
    expect(await faults(await written(everything, { targets }))).toEqual([]);
  });

  it('accepts names of any kind', async () => {
    const named = naughty.map((scopeName) => figure('INT-P06', { scopeName, value: '0.5' }));
    expect(await faults(await written(named, { indicators: [employed] }))).toEqual([]);
  });

  it('accepts several projects', async () => {
    const other = '6c8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a02';
    const projects = new Map([
      [project, header],
      [other, { ...header, identifier: 'XI-EXAMPLE-1-OTHER' }],
    ]);
    const xml = await written([share, figure('INT-P01', { project: other })], { projects });
    expect(xml.match(/<iati-activity /g)).toHaveLength(2);
    expect(await faults(xml)).toEqual([]);
  });

  it('refuses what is none, or this would prove nothing', async () => {
    const xml = await written([share]);
    expect(await faults(xml.replace(/<activity-status[^>]*>/, ''))).toEqual([expect.stringContaining('activity-date')]);
  });
});
