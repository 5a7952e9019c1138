import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { runningTrace } from './trace.js';

const secrets = [
  'authorization',
  'cookie',
  'set-cookie',
  'token',
  'access_token',
  'refresh_token',
  'id_token',
  'password',
  'secret',
  'client_secret',
];
const redact = {
  paths: secrets.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`]),
  censor: '[redacted]',
};

/** One JSON object a line. */
export function createLogger(service: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact,
    serializers: { err: describeError },
    // A fresh object every time: pino adds a line's fields to the one it gets.
    mixin: () => {
      const trace = runningTrace.getStore();
      return trace ? { trace: trace.id } : {};
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

interface ErrorLine {
  type: string;
  message: string;
  code?: unknown;
  stack?: string;
  cause?: ErrorLine;
}

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most)}…`);

/** What an error says of itself, and no more: a database's error also carries the statement and the values in it. */
function describeError(error: unknown): ErrorLine {
  if (!(error instanceof Error)) return { type: typeof error, message: cut(String(error), 500) };
  const { name, message, stack, cause, code } = error as Error & { code?: unknown };
  return {
    type: name,
    message: cut(message, 500),
    ...(code !== undefined && { code }),
    // The stack begins with the message.
    ...(stack !== undefined && { stack: cut(stack.replace(message, cut(message, 500)), 4_000) }),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}

/** What Nest says about itself while it wires an application; of interest only when that fails. */
const chatter = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'NestMicroservice',
  'RouterExplorer',
  'RoutesResolver',
]);

/** Nest's own `Logger`, and so every `new Logger('…')` of a feature, writes through this. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    const context = contextOf(rest);
    this.write(context && chatter.has(context) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const fields = { context: contextOf(rest) };
    if (message instanceof Error) this.logger[level]({ ...fields, err: message }, message.message);
    else if (typeof message === 'object' && message !== null) this.logger[level]({ ...fields, ...message });
    else this.logger[level](rest.length > 1 ? { ...fields, stack: rest[0] } : fields, String(message));
  }
}

/** Nest passes the name of the logger last. */
function contextOf(rest: unknown[]): string | undefined {
  const last = rest.at(-1);
  return typeof last === 'string' && !last.includes('\n') ? last : undefined;
}
