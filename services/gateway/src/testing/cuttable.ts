import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** A way to a server that can be closed and opened again, as a network may be. */
export interface Cuttable {
  url: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function cuttable(target: string): Promise<Cuttable> {
  const { hostname, port, protocol } = new URL(target);
  const open = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) return near.destroy();
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const tear = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `${protocol}//127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      whole = false;
      tear();
    },
    mend: () => {
      whole = true;
    },
    close: async () => {
      tear();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
