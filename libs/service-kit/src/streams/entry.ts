import { type FactAttributes, type Readers, descriptorOf, fromHeaders } from '@integras/contracts';
import { epochHeader, headersOf } from '@integras/messaging';
import type { MsgHdrs } from '@nats-io/transport-node';

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
    return (this.whole ??= this.structured(this.fact!));
  }

  /** As a partner's system may have it: without who reported it, and without numbers that count what it does not see. */
  forPartnerSystems(): string {
    const { actor: _actor, sequence: _sequence, journal: _journal, journalkind: _kind, ...attributes } = this.fact!;
    return (this.partial ??= this.structured(attributes));
  }

  /** The data, parsed. */
  read<D extends object>(): D {
    return JSON.parse(this.data) as D;
  }

  private structured(attributes: Partial<FactAttributes>): string {
    const head = JSON.stringify({ specversion: '1.0', ...attributes, datacontenttype: 'application/json' });
    return `${head.slice(0, -1)},"data":${this.data}}`;
  }
}

export function entryOf(sequence: number, headers: MsgHdrs | undefined, body: string): Entry {
  const byName = headersOf({ headers });
  const epoch = byName.get(epochHeader) ?? '';
  try {
    // Parsed and written again when it has line breaks: in an event stream a line break ends a field.
    const data = /[\r\n]/.test(body) ? JSON.stringify(JSON.parse(body)) : body;
    return new Entry(epoch, sequence, fromHeaders(byName), data);
  } catch {
    return new Entry(epoch, sequence, undefined, '');
  }
}
