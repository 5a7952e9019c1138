import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(4096);
let used = pool.length;
let lastMillis = 0;
let counter = 0;

/**
 * A UUIDv7 (RFC 9562, method 1: the 12 bits after the time count up within a millisecond), so that the ids one
 * process makes are sorted by when they were made.
 */
export function uuidv7(now: number): string {
  if (used + 8 > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  if (now > lastMillis) {
    lastMillis = now;
    counter = pool.readUInt16BE(used) & 0x7ff;
  } else if (++counter > 0xfff) {
    lastMillis++;
    counter = 0;
  }
  const time = lastMillis.toString(16).padStart(12, '0');
  const random = pool.subarray(used, used + 8);
  used += 8;
  const variant = ((random[0]! & 0x3f) | 0x80).toString(16);
  const rest = random.toString('hex', 1);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${variant}${rest.slice(0, 2)}-${rest.slice(2)}`;
}
