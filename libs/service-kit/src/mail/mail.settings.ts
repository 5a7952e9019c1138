import { z } from 'zod';

/** Settings of a service that sends mails, to be spread into its own. */
export const mailSettings = z.object({
  /** Where mails are handed over, as in `smtps://user:password@mail.example.org`. Without it none are sent. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** The sender, as in `INTEGRAS <integras@example.org>`. */
  MAIL_FROM: z.string().min(3).max(320).default('INTEGRAS <integras@localhost>'),
});

export type MailSettings = z.infer<typeof mailSettings>;
