import { type Fact, fromHeaders } from '@integras/contracts';
import type { JsMsg } from '@nats-io/jetstream';
import { headersOf } from './message-headers.js';

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
