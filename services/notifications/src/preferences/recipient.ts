import type { Hours } from '../moments/timing.js';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/**
 * What became of an e-mail address: `unconfirmed` until the link sent to it was followed, `paused` after it has refused
 * mails again and again, `unsubscribed` by a word of the mail program.
 */
export type EmailState = 'none' | 'unconfirmed' | 'confirmed' | 'paused' | 'unsubscribed';

/** What became of a webhook: `unconfirmed` until its receiver has answered the challenge, `paused` after it has failed for days. */
export type WebhookState = 'none' | 'unconfirmed' | 'confirmed' | 'paused';

/** A webhook of a person's own. */
export interface OwnWebhook {
  url: string;
  /** As it is kept; only who holds the key can sign with it. */
  sealedSecret: string;
  failingSince: Date | null;
}

/** A person as channels know them. */
export interface Recipient {
  account: string;
  language: Language;
  hours: Hours;
  email: string | null;
  emailState: EmailState;
  /** Where it was confirmed that notices are wanted. */
  webhook: OwnWebhook | undefined;
  /** Whoever has it may end this person's mails, and nothing else. */
  unsubscribeKey: string;
}
