import { once } from 'node:events';
import { connect } from 'node:net';
import { until } from '@integras/testing';
import { Body, Controller, Logger, Module, Post } from '@nestjs/common';
import { IsLine } from '@integras/contracts';
import { DataSource } from 'typeorm';
import { Public } from '../callers/public.js';
import { openService, type RunningService } from '../start/open-service.js';
import { definitionOf, serverOf, surroundings, type Surroundings } from '../testing/service-under-test.js';
import { createLogger } from './logger.js';

class Note {
  @IsLine() note!: string;
}

@Public()
@Controller('notes')
class NotesController {
  private readonly logger = new Logger('notes');

  constructor(private readonly dataSource: DataSource) {}

  @Post() async take(@Body() body: Note) {
    await this.dataSource.query('select 1');
    this.logger.log({ msg: 'a note was taken', token: 'secret-1', headers: { authorization: 'secret-2' } });
    return body;
  }

  @Post('broken') async broken(@Body() { note }: Note) {
    await this.dataSource.query(`select '${'x'.repeat(5000)}' from nowhere where $1 = 'y'`, [note]);
  }
}

@Module({ controllers: [NotesController] })
class NotesModule {}

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const traceparent = `00-${trace}-00f067aa0ba902b7-01`;

describe.each(['debug', 'info'])('the log at level %s', (level) => {
  let around: Surroundings;
  let service: RunningService;
  let lines: Record<string, unknown>[];

  beforeAll(async () => {
    around = await surroundings('access');
    const logger = createLogger('access', level, {
      write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
    });
    lines = [];
    service = await openService(definitionOf(NotesModule), around.environment, { logger });
  });
  afterAll(async () => {
    await service?.stop();
    await around?.close();
  });
  beforeEach(() => {
    lines = [];
  });

  const line = (msg: string) => lines.find((each) => each['msg'] === msg);

  it('has what a feature says, without secrets', async () => {
    await serverOf(service).inject({ method: 'POST', url: '/notes', headers: { traceparent }, payload: { note: 'x' } });
    expect(line('a note was taken')).toMatchObject({
      level: 'info',
      service: 'access',
      context: 'notes',
      token: '[redacted]',
    });
    expect(JSON.stringify(lines)).not.toMatch(/secret-\d/);
  });

  it('leads from a failed request to its reason, and holds neither long statements nor their values', async () => {
    const answer = await serverOf(service).inject({
      method: 'POST',
      url: '/notes/broken',
      headers: { traceparent },
      payload: { note: 'confidential' },
    });
    expect(answer.json()).toMatchObject({ status: 500, trace });
    expect(line('a request failed')).toMatchObject({ level: 'error', trace, method: 'POST', route: '/notes/broken' });
    for (const each of lines) expect(JSON.stringify(each).length).toBeLessThan(6_000);
    expect(JSON.stringify(lines)).not.toContain('confidential');
  });

  if (level === 'debug') {
    it('has a line for every request, and its trace in all lines of the request', async () => {
      const late = connect(Number(new URL(service.url).port), '127.0.0.1');
      const body = JSON.stringify({ note: 'late' });
      const head = ['POST /notes HTTP/1.1', 'host: x', `traceparent: ${traceparent}`, 'content-type: application/json'];
      late.write(
        `${[...head, `content-length: ${body.length}`, 'expect: 100-continue', 'connection: close'].join('\r\n')}\r\n\r\n`,
      );
      let answer = '';
      late.setEncoding('utf8').on('data', (part: string) => (answer += part));
      // The server has read the headers; what comes now belongs to the connection.
      await until(
        () => answer,
        (seen) => seen.startsWith('HTTP/1.1 100 '),
      );
      late.write(body);
      await once(late, 'close');
      expect(answer).toContain('HTTP/1.1 201 ');
      expect(line('a note was taken')).toMatchObject({ trace });
      expect(line('request')).toMatchObject({ trace, method: 'POST', route: '/notes', status: 201 });
    });
  } else {
    it('has no line for a request that went well', async () => {
      await serverOf(service).inject({ method: 'POST', url: '/notes', payload: { note: 'x' } });
      expect(line('request')).toBeUndefined();
    });
  }
});
