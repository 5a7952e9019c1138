import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { IsLine } from '@integras/contracts';
import { Public } from '../callers/public.js';
import { open, surroundings, type Surroundings } from '../testing/service-under-test.js';

class Note {
  @IsLine() note!: string;
}

/** A request that the test holds at the door until it lets go. */
class Held {
  arrived!: Promise<void>;
  letGo!: () => void;
  private arrive!: () => void;
  private gone!: Promise<void>;

  constructor() {
    this.arrived = new Promise((resolve) => (this.arrive = resolve));
    this.gone = new Promise((resolve) => (this.letGo = resolve));
  }

  wait(): Promise<void> {
    this.arrive();
    return this.gone;
  }
}
let held: Held;

@Public()
@Controller('slow')
class SlowController {
  @Post() async slow(@Body() body: Note) {
    await held.wait();
    return body;
  }

  @Get() quick() {
    return {};
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

describe('a service that is asked to stop', () => {
  let around: Surroundings;

  beforeAll(async () => {
    around = await surroundings('access');
  });
  afterAll(() => around?.close());
  beforeEach(() => {
    held = new Held();
  });

  const post = (url: string, agent?: Agent) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const sent = request(
        `${url}/slow`,
        { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
        (answer) => {
          let body = '';
          answer.setEncoding('utf8').on('data', (chunk) => (body += chunk));
          answer.on('end', () => resolve({ status: answer.statusCode!, body }));
        },
      );
      sent.on('error', reject).end(JSON.stringify({ note: 'accepted' }));
    });

  it('answers what it has accepted, takes nothing new, and only then lets go', async () => {
    const service = await open(SlowModule, around);
    const accepted = post(service.url);
    await held.arrived;

    let stopped = false;
    const stopping = service.stop().then(() => (stopped = true));
    await expect(post(service.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(stopped).toBe(false);

    held.letGo();
    expect(await accepted).toEqual({ status: 201, body: '{"note":"accepted"}' });
    await stopping;
    expect(service.app.getHttpServer().listening).toBe(false);
  });

  it('refuses what still comes in over a connection that was kept alive', async () => {
    const service = await open(SlowModule, around);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const first = post(service.url, agent);
    await held.arrived;
    // Waits in the agent for the only connection, and is sent on it when the first answer is there.
    const second = post(service.url, agent);
    const stopping = service.stop();
    held.letGo();
    expect((await first).status).toBe(201);
    const late = await second.catch((error: NodeJS.ErrnoException) => error.code);
    expect(['ECONNREFUSED', 'ECONNRESET', 503]).toContain(typeof late === 'object' ? late.status : late);
    await stopping;
    agent.destroy();
  });

  it('does not wait for a connection that was opened and never used', async () => {
    const environment = { ...around.environment, STOP_SECONDS: '600' };
    const service = await open(SlowModule, { ...around, environment });
    const unused = connect(Number(new URL(service.url).port), '127.0.0.1');
    await once(service.app.getHttpServer(), 'connection');
    const closed = once(unused, 'close');
    await service.stop();
    await closed;
    expect(unused.bytesWritten).toBe(0);
  });

  it('cuts off who does not finish in time', async () => {
    const service = await open(SlowModule, { ...around, environment: { ...around.environment, STOP_SECONDS: '0' } });
    const never = post(service.url);
    const cut = once(service.app.getHttpServer(), 'close');
    await held.arrived;
    await Promise.all([expect(never).rejects.toMatchObject({ code: 'ECONNRESET' }), service.stop(), cut]);
    held.letGo();
  });
});
