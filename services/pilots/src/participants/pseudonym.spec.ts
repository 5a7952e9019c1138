import { uuidPattern } from '@integras/contracts';
import { Pseudonyms } from './pseudonym.js';

const pseudonyms = new Pseudonyms('a key of the tests, thirty-two characters long');
const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';
const pilot = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

describe('pseudonyms', () => {
  it('are 26 characters of base 32, as RFC 4648 encodes the keyed digest', () => {
    // HMAC-SHA-256 and base 32 of another implementation (Python's hmac and base64).
    expect(pseudonyms.person(project, 'BO-0001')).toBe('ascazhjfe4ymasfyiol7honaqn');
  });

  it('are the same for the same reference in a project, and others in another project', () => {
    expect(pseudonyms.person(project, 'BO-0001')).toBe(pseudonyms.person(project, ' BO-0001 '));
    expect(pseudonyms.person(project, 'Jos\u00e9')).toBe(pseudonyms.person(project, 'Jose\u0301'));
    expect(pseudonyms.person(project, 'BO-0001')).not.toBe(pseudonyms.person(pilot, 'BO-0001'));
  });

  it('are others under another key', () => {
    expect(new Pseudonyms('another').person(project, 'BO-0001')).not.toBe(pseudonyms.person(project, 'BO-0001'));
  });

  it('make one participation of a reference in a pilot, with a version-4 id', () => {
    const id = pseudonyms.participant(pilot, 'BO-0001');
    expect(id).toMatch(uuidPattern);
    expect(id).toMatch(/^.{14}4.{4}[89ab]/);
    expect(pseudonyms.participant(pilot, 'BO-0001')).toBe(id);
    expect(pseudonyms.participant(project, 'BO-0001')).not.toBe(id);
  });
});
