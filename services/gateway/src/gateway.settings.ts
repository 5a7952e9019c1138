import type { Settings } from '@integras/service-kit';
import { z } from 'zod';

const service = z.url({ protocol: /^https?$/ });
const secret = z.string().min(32, 'needs 32 characters at least');
const count = z.coerce.number().int().min(1);

/** What only the gateway is told by its environment. */
export const gatewaySettings = z.object({
  /** The one address people and programs use; it decides whether cookies travel over https only. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }),
  ACCESS_URL: service,
  PILOTS_URL: service,
  INDICATORS_URL: service,
  TRAININGS_URL: service,
  KNOWLEDGE_URL: service,
  NOTIFICATIONS_URL: service,
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1),
  /** Signs session cookies and seals what sessions hold. */
  SESSION_KEY: secret,
  /** Seals the cursors of event streams: changed, every reader begins anew. */
  CURSOR_KEY: secret,
  /** The built console; without it only the interfaces are served. */
  CONSOLE_DIR: z.string().min(1).optional(),
  /** The packed client; without it partner systems get theirs elsewhere. */
  CLIENT_PACKAGE: z.string().min(1).optional(),
  /** `off` for measuring how fast the rest is. */
  RATE_LIMIT: z.enum(['on', 'off']).default('on'),
  /** Requests a minute of one account, and of one address that did not sign in. */
  RATE_LIMIT_ACCOUNT: count.default(6_000),
  RATE_LIMIT_ANONYMOUS: count.default(600),
  /** Streams one account may have open at a time, in one gateway process. */
  STREAM_CONNECTIONS: count.default(10),
  /** Bytes that may wait for one reader, and how long it may leave them waiting. */
  STREAM_WAITING_BYTES: count.default(128 * 1024),
  STREAM_PATIENCE_SECONDS: z.coerce.number().positive().default(10),
  STREAM_HEARTBEAT_SECONDS: z.coerce.number().positive().default(15),
  /** How often facts about persons are told, counted, to those who may not read them. */
  STREAM_BUNDLE_SECONDS: z.coerce.number().positive().default(10),
  /** How soon somebody who is connected and gets nothing notices that they may not be. */
  STREAM_LOOK_SECONDS: z.coerce.number().positive().default(5),
});

export type GatewaySettings = Settings & z.infer<typeof gatewaySettings>;
