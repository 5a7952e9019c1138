import { mailSettings, type Settings } from '@integras/service-kit';
import { z } from 'zod';

/** What only this service is told. */
export const trainingsSettings = z.object({
  ...mailSettings.shape,
  /** Where people reach the console: links in mails and on the wall begin with it. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }),
  /** The secret under which addresses become attendees, and links are signed. Another key makes the same people strangers. */
  ATTENDEE_KEY: z.string().min(32),
});

export type TrainingsSettings = Settings & z.infer<typeof trainingsSettings>;
