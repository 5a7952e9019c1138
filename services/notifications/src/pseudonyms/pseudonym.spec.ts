import { randomBytes, randomUUID } from 'node:crypto';
import { uuidPattern } from '@integras/contracts';
import { pseudonymWith } from './pseudonym.js';

const [key, another] = [randomBytes(32), randomBytes(32)];
const shapes = [
  ['a UUID of version 8', () => randomUUID(), /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
  ['26 characters of base 32', () => 'k7q2m4x6z3b5d7f2h4j6l3n5p7', /^[a-z2-7]{26}$/],
] as const;

describe('the pseudonym that a partner system has for an id', () => {
  it.each(shapes)('is %s, always the same, and not the id', (_shape, newId, shape) => {
    const id = newId();
    const own = pseudonymWith(key, id);
    expect(own).toMatch(shape);
    expect(own).not.toBe(id);
    expect(pseudonymWith(key, id)).toBe(own);
  });

  it.each(shapes)('is another one with every key, as %s', (_shape, newId) => {
    const id = newId();
    expect(pseudonymWith(another, id)).not.toBe(pseudonymWith(key, id));
  });

  it('is that of HMAC-SHA-256, so that it stays what it is', () => {
    const known = Buffer.alloc(32, 7);
    expect(pseudonymWith(known, '3d813cbb-47fb-4a44-9d2f-1f0d3a7a5b41')).toBe('e97fc5f7-2fc0-8f2e-8c98-2cef8b32e749');
    expect(pseudonymWith(known, 'k7q2m4x6z3b5d7f2h4j6l3n5p7')).toBe('u5ynnuarovfv7kwfd22yqvugrz');
  });

  it('tells ids apart', () => {
    const owns = new Set(Array.from({ length: 1_000 }, () => pseudonymWith(key, randomUUID())));
    expect(owns.size).toBe(1_000);
    expect([...owns].every((own) => uuidPattern.test(own))).toBe(true);
  });
});
