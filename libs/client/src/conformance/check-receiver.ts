import { Conversation, type Receiving } from './conversation.js';
import { rules } from './rules.js';

export type { Receiving };
export { type Key, newKey } from './signing.js';

/** Whether a receiver keeps a rule. */
export interface Verdict {
  rule: string;
  outcome: 'passed' | 'failed' | 'not checked';
  /** Why it failed, or was not checked. */
  reason?: string;
}

/** Says to a receiver what an installation may say, and what others may: one verdict a rule, as they come about. */
export async function* checkReceiver(receiving: Receiving): AsyncGenerator<Verdict, void, undefined> {
  const conversation = new Conversation(receiving);
  for (const { name: rule, check, looksInside } of rules) {
    if (looksInside && !conversation.tellsWhatItHolds) {
      yield { rule, outcome: 'not checked', reason: 'nobody said where the receiver tells what it holds' };
      continue;
    }
    const reason = await check(conversation).catch(reasonOf);
    yield reason === undefined ? { rule, outcome: 'passed' } : { rule, outcome: 'failed', reason };
  }
}

function reasonOf(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  return cause instanceof Error && cause.message ? `${message}: ${cause.message}` : message;
}
