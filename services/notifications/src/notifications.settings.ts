import { isPlainLoopback, mailSettings, type Settings } from '@integras/service-kit';
import { z } from 'zod';

const told = mailSettings.extend({
  /** Links in mails lead there. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }),
  /**
   * Seals the secrets that webhooks, of persons too, are signed with and the keys of partner systems' pseudonyms: with another one nothing
   * can be signed, and nothing about participants copied.
   */
  SUBSCRIPTION_KEY: z.string().min(32),
  /** `any` lets webhooks go to plain http and to private addresses: where PUBLIC_URL is plain http on this machine. */
  WEBHOOK_TARGETS: z.enum(['public', 'any']).default('public'),
  /** How long a receiver may take to answer. */
  WEBHOOK_SECONDS: z.coerce.number().min(0.1).max(45).default(15),
  /** To how many receivers that answer quickly one process sends at a time; it waits for four times as many slow ones beside them. */
  WEBHOOK_PLACES: z.coerce.number().int().min(1).max(256).default(32),
  /** After how long without an answer a receiver is slow, and makes room for others. */
  WEBHOOK_SLOW_SECONDS: z.coerce.number().min(0.01).max(45).default(0.5),
  /** How long what subscriptions were given is kept, for sending it again; streams over NATS keep 30 days themselves. */
  SUBSCRIPTION_KEEP_DAYS: z.coerce.number().int().min(31).max(3_650).default(90),
  /** Where partner systems reach the NATS server; without it, or the two below, they are not served over NATS. */
  PARTNER_NATS_URL: z.url({ protocol: /^(nats|tls|wss?)$/ }).optional(),
  /** Of the users `callout`, `doorkeeper` and `egress_01` and on, by which this service comes in. */
  PARTNER_NATS_PASSWORD: z.string().min(16).optional(),
  /** Seed of the account key (nkey) whose public key the server trusts to say who may do what. */
  PARTNER_NATS_SEED: z
    .string()
    .regex(/^SA[A-Z2-7]{56}$/, 'expected the seed of an account key')
    .optional(),
  /** How long a partner stays in before the server asks again: whoever lost a right is out after this. */
  PARTNER_NATS_SECONDS: z.coerce.number().int().min(5).max(60).default(45),
  /** How many accounts `PARTNER_01` and on the server has. */
  PARTNER_NATS_ACCOUNTS: z.coerce.number().int().min(1).max(99).default(16),
});

/** What only this service is told. */
export const notificationsSettings = told.refine(
  // Of an installation that others reach, partner systems and people could look around in its network.
  ({ WEBHOOK_TARGETS, PUBLIC_URL }) => WEBHOOK_TARGETS !== 'any' || isPlainLoopback(PUBLIC_URL),
  { path: ['WEBHOOK_TARGETS'], error: 'any is for development, where PUBLIC_URL is plain http on this machine' },
);

export type NotificationsSettings = Settings & z.infer<typeof notificationsSettings>;
