import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Closes at a stop the connections that have never brought anything: browsers and clients open some in advance, and for
 * Node they are not idle, so that a stop would wait for them until its patience ends.
 */
export function closeUnusedAtStop(server: Server, stopping: AbortSignal): void {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  stopping.addEventListener('abort', () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  });
}
