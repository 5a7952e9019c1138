import { once } from 'node:events';
import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** What happens to a connection once this many bytes of the answer have come through. */
export interface Fate {
  after: number;
  /** `torn`: it breaks. `silent`: it stays open, and nothing more comes. */
  end: 'torn' | 'silent';
}

/** A line to a server that fails as told: the first connection meets the first fate, and so on; later ones none. */
export interface RoughLine {
  url: string;
  /** How many connections there were. */
  connections: () => number;
  /** From now on. */
  meet: (...fates: Fate[]) => void;
  close: () => Promise<void>;
}

export async function roughLine(to: string): Promise<RoughLine> {
  const target = new URL(to);
  let fates: Fate[] = [];
  let connections = 0;
  const open = new Set<Socket>();

  const server = createServer((near) => {
    connections += 1;
    const fate = fates.shift();
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    let passed = 0;
    far.on('data', (bytes) => {
      const left = fate ? Math.max(0, fate.after - passed) : bytes.length;
      passed += bytes.length;
      near.write(bytes.subarray(0, left));
      if (!fate || passed < fate.after) return;
      if (fate.end === 'torn') near.end(() => near.destroy());
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    meet: (...next) => {
      fates = next;
    },
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
