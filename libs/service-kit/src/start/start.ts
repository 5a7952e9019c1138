import { createLogger } from '../logging/logger.js';
import { CannotStart } from './cannot-start.js';
import type { ServiceDefinition } from './definition.js';
import { openService, type RunningService } from './open-service.js';

/** How long a stop may take in all before the process ends anyway. */
const mostStopSeconds = 20;

/** Runs a service as the whole of this process: `main.ts` is this one call. */
export async function start(definition: ServiceDefinition): Promise<void> {
  const { service } = definition;
  // Until the settings are read, and when nothing else can be trusted any more.
  const emergency = createLogger(service, 'info');
  let running: RunningService | undefined;
  let asked = false;

  const die = (error: unknown, kind: string): void => {
    (running?.logger ?? emergency).fatal({ err: error }, kind);
    process.exit(1);
  };
  process.on('uncaughtException', (error) => die(error, 'an error nobody caught'));
  process.on('unhandledRejection', (error) => die(error, 'a rejection nobody handled'));

  const stop = async (signal: string): Promise<void> => {
    if (asked) process.exit(1);
    asked = true;
    if (!running) process.exit(0);
    const { logger, settings } = running;
    logger.info({ signal }, 'stopping');
    setTimeout(
      () => die(new Error('the stop took too long'), 'stopped by force'),
      (settings.STOP_SECONDS + mostStopSeconds) * 1000,
    ).unref();
    await running.stop();
    logger.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => void stop(signal).catch((error: unknown) => die(error, 'the stop failed')));
  }

  try {
    running = await openService(definition, process.env);
    running.logger.info({ url: running.url }, 'started');
  } catch (error) {
    if (error instanceof CannotStart) process.stderr.write(`The ${service} service cannot start: ${error.message}\n`);
    else emergency.fatal({ err: error }, 'the service cannot start');
    process.exit(1);
  }
}
