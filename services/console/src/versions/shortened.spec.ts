import { shortened } from './shortened.js';

describe('a passage that stayed', () => {
  it('is read whole while it is short', () => expect(shortened('It stayed.')).toBe('It stayed.'));

  it('is read at both ends when it is long', () => {
    const passage = `Begins ${'and goes on '.repeat(40)}and ends`;
    expect(shortened(passage)).toMatch(/^Begins .* … .* and ends$/);
    expect(shortened(passage).length).toBeLessThan(passage.length);
  });
});
