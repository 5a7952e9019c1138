import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type EventClass,
  type Fact,
  MilestoneReached,
  type OwningService,
  PilotPlanned,
  describe,
  eventClassOf,
  streamOf,
  subjectOf,
  toHeaders,
} from '@integras/contracts';
import { epochHeader } from '@integras/messaging';
import { factOf, type TestBroker, until } from '@integras/testing';
import { type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { type NatsConnection, connect, headers } from '@nats-io/transport-node';

/** A service's stream, written as its relay writes it. */
export interface FactStream {
  nats: NatsConnection;
  jsm: JetStreamManager;
  /** Publishes in order; answers what was published. */
  publish(...facts: Fact[]): Promise<Fact[]>;
  /** Throws the stream away and begins it anew, in another epoch. */
  rebuild(): Promise<void>;
  /** Goes on in a new epoch after losing everything behind this number. */
  loseTail(last: number): Promise<void>;
  close(): Promise<void>;
}

export async function factStream({ url, dataDir }: TestBroker, service: OwningService = 'pilots'): Promise<FactStream> {
  const nats = await connect({ servers: url, maxReconnectAttempts: -1, reconnectTimeWait: 100 });
  const jsm = await jetstreamManager(nats);
  const js = jetstream(nats);
  const name = streamOf(service);
  let epochs: string[] = [];
  let epoch = '';

  const begin = async () => {
    epoch = randomUUID();
    epochs = [`${epoch}:1`];
    await jsm.streams.add({
      name,
      subjects: [`integras.${service}.>`],
      allow_direct: true,
      allow_atomic: true,
      metadata: { epochs: epochs.join(',') },
    });
  };
  // As where the product runs: behind its answer nats-server removes the folder of the last stream of an account, also
  // from under one that is made meanwhile.
  await jsm.streams.add({ name: 'beside', subjects: ['beside'] });
  await begin();
  /** Behind its answer nats-server also removes the files, out of its way; the next of that name would be in its way. */
  const throwAway = async () => {
    await jsm.streams.delete(name);
    const removed = join(dataDir, 'jetstream', '$G', 'streams', `.${name}`);
    await until(
      () => existsSync(removed),
      (there) => !there,
    );
  };
  const messageOf = ({ data, ...attributes }: Fact) => {
    const carried = headers();
    carried.set(epochHeader, epoch);
    for (const [header, value] of toHeaders(attributes)) carried.set(header, value);
    const descriptor = describe(eventClassOf(attributes.type)!);
    return { subject: subjectOf(descriptor, attributes.journal), payload: JSON.stringify(data), headers: carried };
  };
  return {
    nats,
    jsm,
    publish: async (...facts) => {
      for (let from = 0; from < facts.length; from += 900) {
        const messages = facts.slice(from, from + 900).map(messageOf);
        const [first, ...rest] = messages;
        if (rest.length === 0) {
          await js.publish(first!.subject, first!.payload, { headers: first!.headers });
          continue;
        }
        const batch = await js.startBatch(first!.subject, first!.payload, { headers: first!.headers });
        for (const { subject, payload, headers: carried } of rest.slice(0, -1))
          batch.add(subject, payload, { headers: carried });
        const last = rest.at(-1)!;
        await batch.commit(last.subject, last.payload, { headers: last.headers } as object);
      }
      return facts;
    },
    rebuild: async () => {
      await throwAway();
      await begin();
    },
    loseTail: async (last) => {
      const { state } = await jsm.streams.info(name);
      // Deleting the newest keeps the numbers, so what was lost is made by a stream restored up to `last`.
      const kept = [];
      for (let sequence = 1; sequence <= last; sequence += 1)
        kept.push((await jsm.streams.getMessage(name, { seq: sequence }))!);
      await throwAway();
      epoch = randomUUID();
      epochs = [...epochs, `${epoch}:${last + 1}`];
      await jsm.streams.add({
        name,
        subjects: [`integras.${service}.>`],
        allow_direct: true,
        allow_atomic: true,
        metadata: { epochs: epochs.join(',') },
      });
      for (const message of kept) {
        const carried = headers();
        // Without what only held for the batch it came in.
        for (const name of message.header.keys())
          if (!name.startsWith('Nats-')) carried.set(name, message.header.get(name));
        await js.publish(message.subject, message.data, { headers: carried });
      }
      if (state.last_seq < last) throw new Error(`the stream has ${state.last_seq} messages only`);
    },
    close: () => nats.close(),
  };
}

/** A pilot with its first fact. */
export interface TestPilot {
  pilot: string;
  project: string;
  country: string;
  planned: Fact;
}

export function testPilot(country = 'IT', project: string = randomUUID()): TestPilot {
  const pilot = randomUUID();
  const { example } = describe(PilotPlanned);
  const planned = factOf(PilotPlanned, { ...about({ pilot, country }), data: { ...example, pilot, project } });
  return { pilot, project, country, planned };
}

const about = ({ pilot, country }: Pick<TestPilot, 'pilot' | 'country'>) => ({
  journal: pilot,
  subject: pilot,
  pilot,
  country,
});

/** A fact about a pilot, as reported by somebody. */
export function happened<D extends object = MilestoneReached>(
  { pilot, country }: Pick<TestPilot, 'pilot' | 'country'>,
  eventClass: EventClass<D> = MilestoneReached as unknown as EventClass<D>,
): Fact<D> {
  return factOf(eventClass, { ...about({ pilot, country }), subject: randomUUID(), actor: randomUUID() });
}
