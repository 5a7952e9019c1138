import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { CursorRefused, Cursors } from './cursor.js';

const key = randomBytes(32).toString('base64url');
const cursors = new Cursors(key);
const bookmark = {
  filter: 'abc',
  positions: new Map([
    ['integras-pilots', { epoch: 'f0a1', sequence: 123_456 }],
    ['integras-indicators', { epoch: '', sequence: 0 }],
  ]),
};

describe('a cursor', () => {
  it('brings its reader back to exactly that place', () => {
    expect(cursors.open('reader', cursors.make('reader', bookmark))).toEqual(bookmark);
    expect(new Cursors(key).open('reader', cursors.make('reader', bookmark))).toEqual(bookmark);
  });

  it('is of no use to anybody else', () => {
    const cursor = cursors.make('reader', bookmark);
    expect(() => cursors.open('another reader', cursor)).toThrow(CursorRefused);
    expect(() => new Cursors(randomBytes(32).toString('base64url')).open('reader', cursor)).toThrow(CursorRefused);
  });

  it('cannot be made up or changed', () => {
    const cursor = cursors.make('reader', bookmark);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: cursor.length - 1 }), fc.constantFrom(...'AQgw_-'), (at, letter) => {
        fc.pre(cursor[at] !== letter);
        expect(() => cursors.open('reader', cursor.slice(0, at) + letter + cursor.slice(at + 1))).toThrow(
          CursorRefused,
        );
      }),
    );
    for (const made of ['', 'x', 'start', cursor.slice(1), `${cursor}A`, `${cursor}=`, cursor.toUpperCase()]) {
      expect(() => cursors.open('reader', made)).toThrow(CursorRefused);
    }
  });

  it('does not tell where it leads to', () => {
    const near = { ...bookmark, positions: new Map([['integras-pilots', { epoch: 'f0a1', sequence: 1 }]]) };
    const far = { ...bookmark, positions: new Map([['integras-pilots', { epoch: 'f0a1', sequence: 987_654_321 }]]) };
    expect(cursors.make('reader', near)).toHaveLength(cursors.make('reader', far).length);
    expect(cursors.make('reader', near)).not.toBe(cursors.make('reader', near));
  });
});
