import { Agent, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Module, Post, Req } from '@nestjs/common';
import { Public } from '../callers/public.js';
import type { RunningService } from '../start/open-service.js';
import { open, type Surroundings, surroundings } from '../testing/service-under-test.js';
import { problem } from './problem.js';

interface Upload {
  body: Readable;
}

const refused = (after = 0) =>
  problem('file-unreadable', 422, 'The file cannot be read', `It has another heading, seen after ${after} bytes.`);

@Public()
@Controller('files')
class FilesController {
  @Post('unread') unread() {
    throw refused();
  }

  @Post('begun') async begun(@Req() { body: file }: Upload) {
    for await (const piece of file as AsyncIterable<Buffer>) throw refused(piece.length);
  }

  /** As a parser reads a file: through another stream, which it leaves where it stands. */
  @Post('parsed') async parsed(@Req() { body: file }: Upload) {
    const pieces = Readable.from(piecesOf(file)) as AsyncIterable<Buffer>;
    for await (const piece of pieces) throw refused(piece.length);
  }

  /** Leaves it open where it stands. */
  @Post('left') async left(@Req() { body: file }: Upload) {
    const pieces = (file as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
    await pieces.next();
    throw refused();
  }

  @Post('read') async read(@Req() { body: file }: Upload) {
    let bytes = 0;
    await pipeline(file, async (pieces: AsyncIterable<Buffer>) => {
      for await (const piece of pieces) bytes += piece.length;
    });
    return { bytes };
  }
}

async function* piecesOf(file: Readable): AsyncGenerator<Buffer, void> {
  for await (const piece of file as AsyncIterable<Buffer>) yield piece;
}

@Module({ controllers: [FilesController] })
class FilesModule {}

describe('a file that is refused before all of it was read', () => {
  let around: Surroundings;
  let service: RunningService;
  let agent: Agent;

  beforeAll(async () => {
    around = await surroundings('access');
    service = await open(FilesModule, around);
  });
  afterAll(async () => {
    await service?.stop();
    await around?.close();
  });
  beforeEach(() => {
    agent = new Agent({ keepAlive: true, maxSockets: 1 });
  });
  afterEach(() => agent.destroy());

  /** Over the one connection, as a gateway sends it. */
  const send = (path: string, bytes: number) =>
    new Promise<{ status: number; answer: string }>((resolve, reject) => {
      const sent = request(`${service.url}/files/${path}`, {
        agent,
        method: 'POST',
        // No answer at all, rather than a slow one.
        timeout: 30_000,
        headers: { 'content-type': 'text/csv', 'content-length': bytes },
      });
      sent.on('timeout', () => sent.destroy(new Error('no answer')));
      sent.on('error', reject).on('response', (response) => {
        let answer = '';
        response.setEncoding('utf8').on('data', (piece: string) => (answer += piece));
        response.on('error', reject).on('end', () => resolve({ status: response.statusCode!, answer }));
      });
      sent.end(Buffer.alloc(bytes, 'x'));
    });

  describe.each(['unread', 'begun', 'parsed', 'left'])('%s', (path) => {
    it.each([4_000, 400_000, 8_000_000])('says why, of %d bytes, and the next request is answered', async (bytes) => {
      expect(await send(path, bytes)).toMatchObject({
        status: 422,
        answer: expect.stringContaining('heading') as string,
      });
      expect(await send('read', 100_000)).toEqual({ status: 201, answer: '{"bytes":100000}' });
    });
  });
});
