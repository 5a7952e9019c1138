import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats } from '@integras/local/nats.mjs';

/** A nats-server of a test's own: streams carry the services' names, so tests cannot share one. */
export interface TestBroker {
  url: string;
  monitorUrl: string;
  /** Where the files of its streams are. */
  dataDir: string;
  /** Ends it as a power cut of the process would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and files. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function testNats(): Promise<TestBroker> {
  const dataDir = mkdtempSync(join(tmpdir(), 'integras-nats-'));
  let running = await startNats({ dataDir, quiet: true });
  const { port, monitorPort } = running;
  return {
    url: running.url,
    monitorUrl: running.monitorUrl,
    dataDir,
    kill: async () => {
      running.kill('SIGKILL');
      await running.exited;
    },
    restart: async () => {
      running = await startNats({ dataDir, port, monitorPort, quiet: true });
    },
    stop: async () => {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
