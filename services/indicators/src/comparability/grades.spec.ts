import { randomUUID } from 'node:crypto';
import {
  CodeMappingCorrected,
  CodeMappingMade,
  CodeMappingVoided,
  describe as describeEvent,
  type Figure,
  liveFigureSubject,
  type LiveFigures,
} from '@integras/contracts';
import { until } from '@integras/testing';
import { connect } from '@nats-io/transport-node';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Reader } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot, said } from '../testing/partnership.js';

describe('how comparable the categories of a country are', () => {
  const partnership = new Partnership();
  const { project } = partnership;
  const territory = randomUUID();
  const bologna = new Pilot(project, { title: 'Bologna', territory, country: 'IT' });
  const [codeMapping, again] = [randomUUID(), randomUUID()];
  const made = { ...describeEvent(CodeMappingMade).example.after, attribute: 'employment' as const };
  const exact = { ...made, grade: 'exact' as const };
  const broad = [{ attribute: 'employment', country: 'IT', grade: 'broad' }];
  let stack: IndicatorsUnderTest;
  let evaluator: Reader;

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    const recorded = async (instant: string, ...facts: Parameters<IndicatorsUnderTest['say']>) => {
      stack.recordAt(new Date(instant));
      await stack.say(...facts);
    };
    await recorded(
      '2025-01-01T08:00:00Z',
      partnership.opened(),
      partnership.territory(territory, 'IT', 'Emilia-Romagna'),
      bologna.planned(),
      ...Array.from({ length: 12 }, (_, i) => bologna.enrolled(person(i))),
    );
    await recorded(
      '2025-03-01T10:00:00.400Z',
      said(CodeMappingMade, codeMapping, { codeMapping, project, after: made }),
    );
    await recorded(
      '2025-04-01T10:00:00Z',
      said(CodeMappingCorrected, codeMapping, {
        codeMapping,
        project,
        before: made,
        after: exact,
        reason: 'Told apart.',
      }),
    );
    await recorded('2025-05-01T10:00:00Z', said(CodeMappingMade, again, { codeMapping: again, project, after: made }));
    await recorded(
      '2025-06-01T10:00:00Z',
      said(CodeMappingVoided, again, { codeMapping: again, project, before: made, reason: 'Not used.' }),
    );
    evaluator = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: project });
  });
  afterAll(() => stack.close());

  const read = async (path: string) => (await evaluator(`${path}&indicator=INT-P07&project=${project}`)).body;
  const of = async (more: string, path = '/v1/figures?scope=country') =>
    (await read(`${path}${more}`)).items.map(({ comparability }: Figure) => comparability);

  it.each([
    ['before the list was mapped', '2025-03-01T09:59:59Z', undefined],
    ['at the end of the second in which it was', '2025-03-01T10:00:00Z', broad],
    ['until the mapping was corrected', '2025-04-01T09:59:59Z', broad],
    ['after that', '2025-04-01T10:00:00Z', undefined],
    ['with another list', '2025-05-15T00:00:00Z', broad],
    ['once that was taken back', '2025-06-01T10:00:00Z', undefined],
  ])('is told as it was known %s', async (_, asOf, comparability) => {
    expect(await of(`&asOf=${asOf}`)).toEqual([comparability]);
    expect(await of(`&asOf=${asOf}`, '/v1/figures?scope=project')).toEqual([comparability]);
    const { pooled } = await read(`/v1/comparison?scope=country&asOf=${asOf}`);
    expect(pooled.comparability).toEqual(comparability);
  });

  it('is in files of figures as of then, and in those of now', async () => {
    const file = (asOf: string) =>
      evaluator(`/v1/exports/figures?format=sdmx-csv&indicator=INT-P07&scope=country&project=${project}&asOf=${asOf}`);
    expect((await file('2025-03-15T00:00:00Z')).body).toContain('Labour status in Italy is comparable only in part');
    expect((await file('2025-04-15T00:00:00Z')).body).not.toContain('comparable');
  });

  it('is pushed with each figure, and whoever watches reads anew when a mapping changes', async () => {
    const watcher = await connect({ servers: stack.broker.url });
    const heard: LiveFigures[] = [];
    watcher.subscribe(liveFigureSubject, { callback: (_, message) => void heard.push(message.json<LiveFigures>()) });
    await watcher.flush();
    await stack.say(
      said(CodeMappingCorrected, codeMapping, { codeMapping, project, before: exact, after: made, reason: 'No.' }),
    );
    await until(
      () => heard.some(({ anew }) => anew),
      (isAnew) => isAnew,
    );
    await stack.say(bologna.enrolled(person(50)));
    const pushed = (indicator: string) =>
      heard.flatMap(({ figures }) => figures).find((one) => one.indicator === indicator && one.scope === 'country');
    await until(
      () => [pushed('INT-P07'), pushed('INT-P01')],
      (found) => found.every(Boolean),
    );
    expect(pushed('INT-P07')!.comparability).toEqual(broad);
    expect(pushed('INT-P01')!.comparability).toBeUndefined();
    expect(await of('')).toEqual([broad]);
    await watcher.close();
  });
});
