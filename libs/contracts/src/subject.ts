import type { EventDescriptor, JournalKind, OwningService } from './event.js';

const token = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * The one way a value becomes part of a NATS subject, stream or consumer name. NATS stores a message published
 * on a wildcard, and a later filter or purge built from it would hit everything; so nothing but plain tokens passes.
 */
export function subjectToken(value: string): string {
  if (!token.test(value)) throw new Error(`not a subject token: ${JSON.stringify(value.slice(0, 80))}`);
  return value;
}

/** `integras.<service>.<journal kind>.<journal id>.<entity>.<verb>` */
export function subjectOf(
  descriptor: Pick<EventDescriptor, 'service' | 'journal' | 'entity' | 'verb'>,
  journalId: string,
): string {
  const { service, journal, entity, verb } = descriptor;
  return ['integras', service, journal, subjectToken(journalId), entity, verb].join('.');
}

/** The subjects of everything in one journal. */
export function subjectsOfJournal(service: OwningService, kind: JournalKind, journalId: string): string {
  return ['integras', service, kind, subjectToken(journalId), '>'].join('.');
}

/** The JetStream stream a service writes, as its only writer. */
export function streamOf(service: OwningService): string {
  return `integras-${subjectToken(service)}`;
}
