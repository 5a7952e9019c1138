import fc from 'fast-check';
import { type Frame, FrameReader } from './frame-reader.js';

const read = (...chunks: string[]): Frame[] => {
  const reader = new FrameReader();
  return chunks.flatMap((chunk) => reader.read(chunk));
};

/** The bytes of a text, cut at these places, decoded as a connection does. */
const cut = (text: string, places: readonly number[]): string[] => {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, at) => decoder.decode(bytes.subarray(ends[at - 1] ?? 0, end), { stream: true }));
};

describe('an event stream', () => {
  const arbitraryLine = fc.string({ unit: fc.constantFrom('a', ':', ' ', 'ž', '😀', '{', '"', 'id', 'data:') });
  const arbitraryBlock = fc.record({
    comment: fc.option(arbitraryLine, { nil: undefined }),
    retry: fc.option(fc.nat(), { nil: undefined }),
    id: fc.option(arbitraryLine, { nil: undefined }),
    event: fc.option(fc.constantFrom('event', 'reset', 'end'), { nil: undefined }),
    data: fc.array(arbitraryLine, { maxLength: 3 }),
  });

  it('says the same wherever its bytes were cut, and however its lines end', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryBlock),
        fc.array(fc.nat()),
        fc.constantFrom('\n', '\r', '\r\n'),
        fc.boolean(),
        (blocks, places, end, isSpaced) => {
          const text = blocks
            .map(({ comment, retry, id, event, data }) => {
              const lines = data.map((line) => ['data', line]);
              if (id !== undefined) lines.unshift(['id', id]);
              if (event !== undefined) lines.unshift(['event', event]);
              if (retry !== undefined) lines.unshift(['retry', String(retry)]);
              if (comment !== undefined) lines.unshift(['', comment]);
              // A value that itself begins with a space needs one before it.
              const line = ([name, value = '']: string[]) =>
                `${name}:${isSpaced || value.startsWith(' ') ? ' ' : ''}${value}${end}`;
              return lines.map(line).join('') + end;
            })
            .join('');
          const expected = blocks
            .filter(({ id, data }) => id !== undefined || data.length > 0)
            .map(({ id, event = 'message', data }) => ({
              event,
              ...(id !== undefined && { id }),
              ...(data.length > 0 && { data: data.join('\n') }),
            }));
          expect(read(...cut(text, places))).toEqual(expected);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('has delivered nothing of a block that it breaks off in, nor its cursor', () => {
    const whole = 'id: 1\nevent: event\ndata: {"a":1}\n\n';
    const next = 'id: 2\nevent: event\ndata: {"a":2}\n\n';
    for (let length = 0; length < next.length; length += 1)
      expect(read(whole + next.slice(0, length))).toEqual([{ id: '1', event: 'event', data: '{"a":1}' }]);
  });

  it('moves the cursor with a sign of life, and means nothing by a comment alone', () => {
    expect(read(': heartbeat\nid: 7\n\n', ': nothing\n\n', 'retry: 3000\n\n')).toEqual([{ event: 'message', id: '7' }]);
  });

  it('reads fields without a value, and skips those it does not know', () => {
    expect(read('data\ndata: \nevent\ncolour: red\n\n', 'id: a\0b\ndata: x\n\n')).toEqual([
      { event: 'message', data: '\n' },
      { event: 'message', data: 'x' },
    ]);
  });
});
