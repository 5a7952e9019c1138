import { type Fact, fromHeaders } from '@integras/contracts';
import type { JsMsg } from '@nats-io/jetstream';
import { epochHeader } from '../relay/publish.js';

/** A message of a stream: the fact it carries, or why it carries none. */
export type StreamMessage = { sequence: number } & ({ fact: Fact } | { unreadable: string; raw: string });

/** A message that carries a fact. */
export type FactMessage = { sequence: number; fact: Fact };

export function read(message: JsMsg, headers = headersOf(message)): StreamMessage {
  const { seq: sequence } = message;
  try {
    const attributes = fromHeaders(headers);
    return { sequence, fact: { ...attributes, data: message.json<object>() } };
  } catch (error) {
    return { sequence, unreadable: error instanceof Error ? error.message : String(error), raw: message.string() };
  }
}

/** The epoch that the headers of a message say it was published in. */
export function epochIn(headers: ReadonlyMap<string, string>): string {
  return headers.get(epochHeader) ?? '';
}

/** The headers of a message by name; the client's own look-up goes through all of them for each. */
export function headersOf({ headers = [] }: { headers?: Iterable<[string, string[]]> }): ReadonlyMap<string, string> {
  const byName = new Map<string, string>();
  for (const [name, [value]] of headers) byName.set(name, value!);
  return byName;
}
