import { keyPart } from './key-part.js';
import { pageOf, PageQuery, positionOf } from './page.js';
import { check } from './request.pipe.js';

const id = '9b2d4c1e-7a35-4f0c-8b6e-2f4f8f0f6d31';
const cursorOf = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');

describe('a list that is read in parts', () => {
  const parts = [keyPart.text, keyPart.id] as const;

  it.each([
    ['Ana', 'Ana'],
    ['200 Greek letters', 'Ω'.repeat(200)],
    ['100 smiles', '😀'.repeat(100)],
  ])('goes on behind the row it ended with: %s', (_, name) => {
    const { items, next } = pageOf(
      [{ name }, { name: 'Bo' }],
      1,
      (row) => [row.name, id],
      ({ name: shown }) => shown,
    );
    expect(items).toEqual([name]);
    expect(positionOf(check(PageQuery, { cursor: next }), parts)).toEqual([name, id]);
  });

  it.each<[string, string]>([
    ['no base 64', '%%%'],
    ['no JSON', Buffer.from('[').toString('base64url')],
    ['no list', cursorOf({ name: 'Ana' })],
    ['no text', cursorOf(['Ana', 5])],
    ['too few parts', cursorOf(['Ana'])],
    ['too many parts', cursorOf(['Ana', id, id])],
    ['a part that is another', cursorOf([id, 'Ana'])],
    ['a character that no database takes', cursorOf(['\u0000', id])],
    ['half a character', Buffer.from(`["\\ud800","${id}"]`).toString('base64url')],
  ])('refuses a cursor of %s', (_, cursor) => {
    expect(() => positionOf({ cursor }, parts)).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({ errors: [{ field: 'cursor', reason: expect.any(String) }] }),
      }),
    );
  });

  it.each<[keyof typeof keyPart, string[], string[]]>([
    ['id', [id], [id.toUpperCase(), '-'.repeat(36), '']],
    ['day', ['2026-02-28', '0001-01-01'], ['2026-02-30', '2026-2-3', '']],
    ['instant', ['2026-02-28T09:30:00.000Z'], ['2026-99-99T99:99:99.999Z', '2026-02-30T00:00:00Z', '']],
    ['row', ['0', '999999999'], ['1000000000', '-1', '1.5', '']],
    ['number', ['0', '999999999999999999'], ['1000000000000000000', 'x', '']],
    ['text', ['IT-BOLOGNA'], ['', 'a\u0000', 'x'.repeat(201)]],
  ])('knows what %s looks like', (kind, right, wrong) => {
    expect(right.filter((text) => !keyPart[kind](text))).toEqual([]);
    expect(wrong.filter((text) => keyPart[kind](text))).toEqual([]);
  });
});
