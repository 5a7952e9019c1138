import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Stopping } from './stopping.js';

/**
 * Takes no more requests, finishes the accepted ones, and only then lets the application close: the ledger's waiting
 * commands, the relay, the projections, the connections, in that order.
 */
export async function stopInOrder(
  app: NestFastifyApplication,
  stopping: Stopping,
  patienceMillis: number,
): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.begin();
  const server = app.getHttpServer();
  const finished = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // Whoever does not finish in time is cut off: a stopping service must not wait for ever for one client.
  const deadline = setTimeout(() => server.closeAllConnections(), patienceMillis);
  await finished;
  clearTimeout(deadline);
  await app.close();
}
