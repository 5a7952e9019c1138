import {
  disclosed,
  type DisclosureLevel,
  type FactAttributes,
  participantIn,
  tellsOfParticipant,
  type Readers,
  descriptorOf,
  eventClassOf,
  fromHeaders,
  withPseudonyms,
} from '@integras/contracts';
import { epochIn, type Headers } from '@integras/messaging';

/** What the ring counts for the attributes of an entry, beside its data. */
const attributesWeight = 700;

/** One message of a stream, as all its readers share it: read once, written out once for each kind of reader. */
export class Entry {
  private whole: string | undefined;
  private partial: string | undefined;

  constructor(
    readonly epoch: string,
    readonly sequence: number,
    /** Absent when the message is no CloudEvent: it has a number, and nobody can read it. */
    readonly fact: FactAttributes | undefined,
    private readonly data: string,
  ) {}

  /** Who may read it, as its class declares; undefined for a type this version does not know. */
  get readers(): Readers | undefined {
    return this.fact && descriptorOf(this.fact.type)?.readers;
  }

  /** The entity that was erased, when that is what it tells. */
  get erases(): string | undefined {
    return this.fact && descriptorOf(this.fact.type)?.verb === 'erased' ? this.fact.subject : undefined;
  }

  mentions(entity: string): boolean {
    return this.fact?.subject === entity || this.data.includes(entity);
  }

  get bytes(): number {
    return attributesWeight + this.data.length;
  }

  /** The structured CloudEvent, as JSON in one line. */
  forPeople(): string {
    return (this.whole ??= structured(this.fact!, this.data));
  }

  /** As a partner's system may have it: without who reported it, and without numbers that count what it does not see. */
  forPartnerSystems(): string {
    const { actor: _actor, sequence: _sequence, journal: _journal, journalkind: _kind, ...attributes } = this.fact!;
    return (this.partial ??= structured(attributes, this.data));
  }

  /**
   * A fact about a person, as a single partner's system may have it: every id that tells the person, or what was noted
   * of them, from others is its own, so that what two of them hold cannot be joined. That goes for the fact's id too, and
   * for the trace of the command, which facts about the same person may share.
   * @param level how much of the person is told, and said in the attribute `disclosure`; undefined for a tombstone, which
   * names ids only
   * @returns the id it has there, and the structured CloudEvent
   */
  forPartnerSystem(pseudonymOf: (id: string) => string, level?: DisclosureLevel): { id: string; event: string } {
    const {
      actor: _actor,
      sequence: _sequence,
      journal: _journal,
      journalkind: _kind,
      traceparent: _trace,
      ...rest
    } = this.fact!;
    const id = pseudonymOf(rest.id);
    const eventClass = eventClassOf(rest.type)!;
    const told = level ? disclosed(eventClass, this.read<object>(), level) : this.read<object>();
    const data = withPseudonyms(eventClass, told, pseudonymOf);
    const attributes = { ...rest, id, subject: pseudonymOf(rest.subject), ...(level && { disclosure: level }) };
    return { id, event: structured(attributes, JSON.stringify(data)) };
  }

  /** The participant of a pilot whom it tells of, if it tells of one. */
  get participant(): string | undefined {
    const eventClass = this.fact && eventClassOf(this.fact.type);
    return eventClass && tellsOfParticipant(eventClass) ? participantIn(eventClass, this.read()) : undefined;
  }

  /** The data, parsed. */
  read<D extends object>(): D {
    return JSON.parse(this.data) as D;
  }
}

function structured(attributes: Partial<FactAttributes>, data: string): string {
  const head = JSON.stringify({ specversion: '1.0', ...attributes, datacontenttype: 'application/json' });
  return `${head.slice(0, -1)},"data":${data}}`;
}

export function entryOf(sequence: number, headers: Headers, body: string): Entry {
  const epoch = epochIn(headers);
  try {
    // Parsed and written again when it has line breaks: in an event stream a line break ends a field.
    const data = /[\r\n]/.test(body) ? JSON.stringify(JSON.parse(body)) : body;
    return new Entry(epoch, sequence, fromHeaders(headers), data);
  } catch {
    return new Entry(epoch, sequence, undefined, '');
  }
}
