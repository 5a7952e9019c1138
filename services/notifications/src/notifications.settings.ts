import { mailSettings, type Settings } from '@integras/service-kit';
import { z } from 'zod';

/** What only this service is told. */
export const notificationsSettings = mailSettings.extend({
  /** Links in mails lead there. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }),
  /** Seals the secrets that webhooks are signed with: another key, and every partner needs a new secret. */
  SUBSCRIPTION_KEY: z.string().min(32),
  /** `any` lets webhooks go to plain http and to private addresses: for development only. */
  WEBHOOK_TARGETS: z.enum(['public', 'any']).default('public'),
  /** How long a receiver may take to answer. */
  WEBHOOK_SECONDS: z.coerce.number().min(0.1).max(60).default(15),
});

export type NotificationsSettings = Settings & z.infer<typeof notificationsSettings>;
