import { randomUUID } from 'node:crypto';
import { type EventClass, type Fact, describe } from '@integras/contracts';

/** A fact of the class: its example as data, everything else plausible unless the test says so. */
export function factOf<D extends object>(eventClass: EventClass<D>, given: Partial<Fact<D>> = {}): Fact<D> {
  const { type, source, journal, example } = describe(eventClass);
  return {
    id: randomUUID(),
    source,
    type,
    subject: randomUUID(),
    time: '2025-06-15T08:00:00.000Z',
    recordedtime: '2025-06-15T10:00:00.000Z',
    journalkind: journal,
    journal: randomUUID(),
    sequence: 1,
    data: example,
    ...given,
  };
}
