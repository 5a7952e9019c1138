import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats } from '@integras/local/nats/nats.mjs';
import type { NatsAccounts } from '@integras/local/nats/accounts.mjs';

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

/** @param accounts who may come in, where that is what is tested; everybody when absent */
export async function testNats(accounts?: NatsAccounts): Promise<TestBroker> {
  const dataDir = mkdtempSync(join(tmpdir(), 'integras-nats-'));
  const who = accounts && { accounts };
  let running = await startNats({ dataDir, quiet: true, ...who });
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
      running = await startNats({ dataDir, port, monitorPort, quiet: true, ...who });
    },
    stop: async () => {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
