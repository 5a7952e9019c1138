import { z } from 'zod';
import { CannotStart } from './cannot-start.js';

const seconds = z.coerce.number().min(0).max(600);

/** What every service is told by its environment. */
const everyService = z.object({
  /** 0 means any free port. */
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Connections to the database this process holds at most. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  NATS_URL: z.string().min(1),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }),
  OIDC_AUDIENCE: z.string().min(1),
  /** The address people and programs use, as the gateway answers on it. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** How long accepted requests may take to finish when the service is asked to stop. */
  STOP_SECONDS: seconds.default(10),
});

/** Injection token of the checked settings; a service with settings of its own types them `Settings & …`. */
export const SETTINGS = Symbol('settings');
export type Settings = z.infer<typeof everyService>;
/** Further settings a service needs, as a zod object. */
export type OwnSettings = z.ZodObject;

/**
 * Reads the environment once. A variable that is set to nothing counts as missing.
 * @throws CannotStart naming every variable that is missing or wrong.
 */
export function readSettings(environment: NodeJS.ProcessEnv, own?: OwnSettings): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = (own ? withChecksOf(own) : everyService).safeParse(given);
  if (read.success) return read.data as Settings;
  const faults = read.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return given[name] === undefined ? `${name} is missing` : `${name} is wrong (${lowerFirst(message)})`;
  });
  throw new CannotStart(`${[...new Set(faults)].join(', ')}.`);
}

/** Everybody's settings first, and at the end what a service refuses of several of them together. */
const withChecksOf = ({ shape, def }: OwnSettings) =>
  everyService.extend(shape).check(...((def.checks ?? []) as z.core.$ZodCheck<Record<string, unknown>>[]));

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
