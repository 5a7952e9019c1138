import 'reflect-metadata';
import { type Clock, connectProjections, type JetStreamStrategy } from '@integras/messaging';
import { NestFactory, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { CallerGuard } from '../callers/caller.guard.js';
import { Callers } from '../callers/callers.js';
import { databaseOptions, openDatabase } from '../database/database.js';
import { checksOf, serveHealth } from '../health/health.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { RequestPipe } from '../http/request.pipe.js';
import { QueryGuard } from '../http/route-query.js';
import { createAdapter } from '../http/server.js';
import { createLogger, NestLogger } from '../logging/logger.js';
import { HttpMetrics } from '../metrics/http-metrics.js';
import { serveOpenApi } from '../openapi/openapi.js';
import { CannotStart } from './cannot-start.js';
import { databasePartsOf } from './database-parts.js';
import type { ServiceDefinition } from './definition.js';
import { RootModule } from './root-module.js';
import { readSettings, type Settings } from './settings.js';
import { stopInOrder } from './stop.js';
import { Stopping } from './stopping.js';

export interface RunningService {
  app: NestFastifyApplication;
  /** Where it answers. */
  url: string;
  settings: Settings;
  logger: Logger;
  /** Finishes what was accepted, then lets go of everything. */
  stop(): Promise<void>;
}

export interface Overrides {
  clock?: Clock;
  logger?: Logger;
}

/**
 * Starts a service inside this process.
 * @throws CannotStart with one sentence that says what is missing.
 */
export async function openService(
  definition: ServiceDefinition,
  environment: NodeJS.ProcessEnv,
  overrides: Overrides = {},
): Promise<RunningService> {
  const settings = readSettings(environment, definition.settings);
  const logger = overrides.logger ?? createLogger(definition.service, settings.LOG_LEVEL);
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const stopping = new Stopping();

  const options = databaseOptions(databasePartsOf(definition), settings, logger);
  // What is only just starting is waited for; whoever wonders why nothing happens finds this line.
  const waiting = setInterval(() => logger.warn('still waiting for the database or for NATS'), 10_000);
  let dataSource: DataSource | undefined;
  let app: NestFastifyApplication | undefined;
  try {
    dataSource = await openDatabase(options);
    const adapter = createAdapter({ logger, metrics: new HttpMetrics(registry), stopping });
    const { clock } = overrides;
    const foundations = { settings, logger, registry, stopping, dataSource, databaseOptions: options, clock };
    app = await NestFactory.create<NestFastifyApplication>(RootModule.of(definition, foundations), adapter, {
      logger: new NestLogger(logger),
      bodyParser: false,
      abortOnError: false,
    });
    await definition.prepare?.(app, settings);
    app.useGlobalGuards(new CallerGuard(app.get(Callers), app.get(Reflector)), new QueryGuard());
    app.useGlobalPipes(new RequestPipe());
    app.useGlobalFilters(new ProblemFilter(logger));
    const projections = definition.consumes === false ? undefined : connectProjections(app);
    serveOperations(app, definition, registry, projections);

    // Everything has started before the first fact is applied, and that before the first request comes.
    await app.init();
    await startProjections(app);
    await listen(app, settings);
  } catch (error) {
    await (app ? app.close() : dataSource?.destroy());
    throw error;
  } finally {
    clearInterval(waiting);
  }
  const started = app;
  return {
    app: started,
    url: await started.getUrl(),
    settings,
    logger,
    stop: () => stopInOrder(started, stopping, settings.STOP_SECONDS * 1000),
  };
}

/** Beside the routes of the features: what operators, monitoring and other programs ask a service. */
function serveOperations(
  app: NestFastifyApplication,
  { api }: ServiceDefinition,
  registry: Registry,
  projections: JetStreamStrategy | undefined,
): void {
  const server = app.getHttpAdapter().getInstance();
  serveHealth(server, checksOf(app, projections));
  server.get('/metrics', async (_request, reply) =>
    reply.header('content-type', registry.contentType).send(await registry.metrics()),
  );
  serveOpenApi(server, app, api);
}

/** What is wrong with a handler is found out when they are all there. */
async function startProjections(app: NestFastifyApplication): Promise<void> {
  try {
    await app.startAllMicroservices();
  } catch (error) {
    const { message } = error as Error;
    throw new CannotStart(`${message.charAt(0).toUpperCase()}${message.slice(1)}.`, { cause: error });
  }
}

async function listen(app: NestFastifyApplication, { PORT, HOST }: Settings): Promise<void> {
  try {
    await app.listen(PORT, HOST);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new CannotStart(`Port ${PORT} (PORT) is in use.`, { cause: error });
  }
}
