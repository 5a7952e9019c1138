import type { Hours } from '../moments/timing.js';

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/**
 * What became of an e-mail address: `unconfirmed` until the link sent to it was followed, `paused` after it has refused
 * mails again and again, `unsubscribed` by a word of the mail program.
 */
export type EmailState = 'none' | 'unconfirmed' | 'confirmed' | 'paused' | 'unsubscribed';

/** A person as channels know them. */
export interface Recipient {
  account: string;
  language: Language;
  hours: Hours;
  email: string | null;
  emailState: EmailState;
  /** Whoever has it may end this person's mails, and nothing else. */
  unsubscribeKey: string;
}
