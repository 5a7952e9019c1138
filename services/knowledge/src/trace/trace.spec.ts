import { describe as describeEvent, PracticeDrafted, UptakeRecorded } from '@integras/contracts';
import type { KnownPilot } from '@integras/service-kit';
import type { Item } from '../analyses/analysis.js';
import type { Pin } from '../evidence/pin.js';
import type { Recommendation } from '../recommendations/recommendation.js';
import { around, traceOf } from './trace.js';

const pilot = (id: string, country = 'IT'): KnownPilot => ({
  id,
  project: 'project',
  code: id.toUpperCase(),
  title: `Pilot ${id}`,
  country,
  territory: `territory of ${country}`,
  partner: 'partner',
  state: 'running',
});
const figure = (scope: 'pilot' | 'country', scopeId: string): Pin => ({
  id: `pin ${scope} ${scopeId}`,
  kind: 'figure',
  figure: {
    indicator: 'INT-P05',
    definitionVersion: 1,
    scope,
    scopeId,
    value: '0.5',
    n: 9,
    at: '2025-06-15T10:00:00.000Z',
  },
  pinnedAt: '2025-06-15T10:00:00.000Z',
});
const onPilot = (source: string): Pin => ({ id: `pin ${source}`, kind: 'pilot', source, pinnedAt: '' });
const recommendation = (id: string, pins: Pin[], state: Recommendation['state'] = 'published'): Recommendation => ({
  id,
  project: 'project',
  state,
  text: { kind: 'recommendation', level: 'local', title: { en: id }, body: { en: id } },
  draftedAt: '',
  pins,
});

describe('the trace of a project', () => {
  const pilots = [pilot('flats'), pilot('mentors'), pilot('vienna', 'AT'), pilot('graz', 'AT')];

  it('leads from pilots over their outcomes to what was concluded', () => {
    const { edges } = traceOf({
      pilots,
      recommendations: [recommendation('fund', [figure('country', 'AT'), onPilot('flats')])],
    });
    expect(edges).toEqual([
      { from: 'vienna', to: 'INT-P05|country|AT', kind: 'contributes' },
      { from: 'graz', to: 'INT-P05|country|AT', kind: 'contributes' },
      { from: 'INT-P05|country|AT', to: 'fund', kind: 'backs' },
      { from: 'flats', to: 'fund', kind: 'backs' },
    ]);
  });

  it('lists pilots that nothing was concluded from, and conclusions without evidence', () => {
    const released = { ...onPilot('graz'), releasedAt: '2025-06-16T10:00:00.000Z' };
    const { gaps } = traceOf({
      pilots,
      recommendations: [
        recommendation('fund', [figure('pilot', 'vienna'), onPilot('flats')]),
        recommendation('hope', [released]),
        recommendation('gone', [onPilot('mentors')], 'withdrawn'),
      ],
    });
    expect(gaps).toEqual([
      { node: 'mentors', gap: 'pilot-without-recommendation' },
      { node: 'graz', gap: 'pilot-without-recommendation' },
      { node: 'hope', gap: 'recommendation-without-evidence' },
    ]);
  });

  it('can be walked from one node: what leads to it, and what it leads to', () => {
    const whole = traceOf({
      pilots,
      recommendations: [recommendation('fund', [figure('country', 'AT')]), recommendation('other', [onPilot('flats')])],
    });
    expect(around(whole, 'graz').nodes.map(({ id }) => id)).toEqual(['graz', 'INT-P05|country|AT', 'fund']);
    expect(around(whole, 'fund').nodes.map(({ id }) => id)).toEqual(['vienna', 'graz', 'INT-P05|country|AT', 'fund']);
    expect(around(whole, 'nothing')).toEqual({ nodes: [], edges: [], gaps: [] });
  });

  it('begins with weaknesses, goes on over practices, and ends where organisations took them up', () => {
    const weakness = (id: string, changes: Partial<Item> = {}): Item => ({
      id,
      quadrant: 'weakness',
      topic: 'housing',
      weight: 4,
      text: { en: id },
      version: 1,
      ...changes,
    });
    const practice = { id: 'fund', project: 'project', state: 'published', draftedAt: '' } as const;
    const { edges, gaps, nodes } = traceOf({
      pilots: [pilot('flats')],
      recommendations: [
        recommendation('stand surety', [
          { id: 'pin', kind: 'practice', source: 'fund', pinnedAt: '' },
          { id: 'other pin', kind: 'analysis', source: 'bologna', pinnedAt: '' },
        ]),
      ],
      analyses: [
        {
          analysis: 'bologna',
          territory: 'Bologna',
          items: [
            weakness('no surety', { pilots: ['flats'] }),
            weakness('trauma'),
            weakness('students', { quadrant: 'opportunity' }),
          ],
        },
      ],
      practices: [
        { ...practice, text: { ...describeEvent(PracticeDrafted).example.after, pilots: ['flats'] } },
        { ...practice, id: 'unread', text: { ...describeEvent(PracticeDrafted).example.after, pilots: [] } },
      ],
      uptakes: [
        { id: 'modena', record: { ...describeEvent(UptakeRecorded).example.after, item: 'fund' } },
        { id: 'of what is gone', record: { ...describeEvent(UptakeRecorded).example.after, item: 'gone' } },
      ],
    });
    expect(nodes.map(({ id }) => id)).toEqual([
      'no surety',
      'trauma',
      'flats',
      'fund',
      'unread',
      'stand surety',
      'modena',
    ]);
    expect(edges).toEqual([
      { from: 'no surety', to: 'flats', kind: 'addressed' },
      { from: 'flats', to: 'fund', kind: 'tested' },
      { from: 'fund', to: 'stand surety', kind: 'backs' },
      { from: 'no surety', to: 'stand surety', kind: 'backs' },
      { from: 'trauma', to: 'stand surety', kind: 'backs' },
      { from: 'fund', to: 'modena', kind: 'taken-up' },
    ]);
    expect(gaps).toEqual([
      { node: 'trauma', gap: 'weakness-without-pilot' },
      { node: 'unread', gap: 'practice-without-uptake' },
    ]);
  });
});
