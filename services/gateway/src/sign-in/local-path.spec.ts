import fc from 'fast-check';
import { localPath } from './local-path.js';

const origin = 'https://integras.example';

describe('where to go after signing in', () => {
  it.each(['/', '/pilots', '/pilots/7?tab=plan#milestones', '/a%20b'])('is %s when that is asked for', (path) => {
    expect(localPath(path, origin)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'pilots',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/..//elsewhere.example',
    '/./\n//elsewhere.example',
    'javascript:alert(1)',
    '/auth/sign-in',
    '/auth/../auth/sign-out',
    '/api/session',
    `/${'x'.repeat(3_000)}`,
  ])('is the front page for %j', (path) => {
    expect(localPath(path, origin)).toBe('/');
  });

  it('never leads away', () => {
    const nasty = fc.array(
      fc.constantFrom(
        '/',
        '\\',
        '.',
        '..',
        ':',
        '@',
        '?',
        '#',
        '\t',
        '\n',
        '%2f',
        '%5c',
        'https',
        'elsewhere.example',
        ' ',
      ),
    );
    fc.assert(
      fc.property(nasty, (parts) => {
        const path = localPath(`/${parts.join('')}`, origin);
        expect(path.startsWith('/')).toBe(true);
        expect(new URL(path, origin).origin).toBe(origin);
      }),
      { numRuns: 2_000 },
    );
  });
});
