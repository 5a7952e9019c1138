import { describe as describeEvent, disclosed, ParticipantEnrolled } from '@integras/contracts';
import { narrowed } from './narrowed.js';

describe('a copy of a fact about a participant', () => {
  const { type, example } = describeEvent(ParticipantEnrolled);
  const told = (disclosure: 'steps' | 'characteristics') =>
    JSON.stringify({ id: 'x', type, disclosure, data: disclosed(ParticipantEnrolled, example, disclosure) });

  it('says no more than the level that is agreed now', () => {
    expect(JSON.parse(narrowed(told('characteristics'), 'steps'))).toEqual(JSON.parse(told('steps')));
  });

  it('says what it said before where more is agreed now', () => {
    expect(narrowed(told('steps'), 'characteristics')).toBe(told('steps'));
    expect(narrowed(told('characteristics'), 'characteristics')).toBe(told('characteristics'));
  });

  it('says nothing where its class is not known', () => {
    const foreign = JSON.stringify({ type: 'x.y.v9', disclosure: 'characteristics', data: { gender: 'f' } });
    expect(JSON.parse(narrowed(foreign, 'steps'))).toEqual({ type: 'x.y.v9', disclosure: 'steps', data: {} });
  });
});
