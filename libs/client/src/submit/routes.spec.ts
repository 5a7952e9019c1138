import { requestFor } from './routes.js';

describe('a command', () => {
  it('goes to the address its kind and ids name, and leaves those out of what it says', () => {
    const command = { pilot: 'p', milestone: 'm', on: '2025-05-12', evidence: [] };
    expect(requestFor('milestone.reached', command)).toEqual({
      method: 'POST',
      path: 'api/pilots/v1/pilots/p/milestones/m/reached',
      body: { on: '2025-05-12', evidence: [] },
    });
    expect(command).toHaveProperty('pilot', 'p');
  });

  it('says what its kind says', () => {
    const { path, body } = requestFor('pilot.resumed', { pilot: 'p', on: '2025-05-12' });
    expect(path).toBe('api/pilots/v1/pilots/p/transitions');
    expect(body).toEqual({ to: 'running', on: '2025-05-12' });
  });

  it.each(['', '.', '..', undefined])('never goes elsewhere because of an id like %p', (pilot) => {
    expect(() => requestFor('pilot.closed', { pilot, on: '2025-05-12' })).toThrow('pilot.closed needs pilot');
  });

  it('keeps an id within its place of the address', () => {
    expect(requestFor('fact.voided', { pilot: 'a/../b?c#d', fact: 'f', reason: 'r' }).path).toBe(
      'api/pilots/v1/pilots/a%2F..%2Fb%3Fc%23d/facts/f/void',
    );
  });
});
