import type { NotificationsSettings } from '../notifications.settings.js';

/** How this service and its partners reach the broker. */
export interface PartnerNats {
  /** The broker, without anybody's credentials. */
  server: string;
  /** As partners reach it. */
  publicUrl: string;
  password: string;
  /** Seed of the key that signs what a partner may do. */
  signingSeed: string;
  accounts: number;
  /** How long a login is valid. */
  seconds: number;
}

/** Undefined where partners are not served over NATS. */
export function partnerNatsFrom(settings: NotificationsSettings): PartnerNats | undefined {
  const {
    PARTNER_NATS_URL,
    PARTNER_NATS_PASSWORD,
    PARTNER_NATS_SEED,
    PARTNER_NATS_ACCOUNTS,
    PARTNER_NATS_SECONDS,
    NATS_URL,
  } = settings;
  if (!PARTNER_NATS_URL || !PARTNER_NATS_PASSWORD || !PARTNER_NATS_SEED) return undefined;
  const server = new URL(NATS_URL);
  server.username = '';
  server.password = '';
  return {
    server: server.href,
    publicUrl: PARTNER_NATS_URL,
    password: PARTNER_NATS_PASSWORD,
    signingSeed: PARTNER_NATS_SEED,
    accounts: PARTNER_NATS_ACCOUNTS,
    seconds: PARTNER_NATS_SECONDS,
  };
}

/** Injection token. */
export const PARTNER_NATS = Symbol('partner-nats');
