import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Module } from '@nestjs/common';
import type { RunningService } from '../start/open-service.js';
import { open, type Surroundings, surroundings } from '../testing/service-under-test.js';

@Module({})
class NothingModule {}

describe('what is no request', () => {
  let around: Surroundings;
  let service: RunningService;

  beforeAll(async () => {
    around = await surroundings('access');
    service = await open(NothingModule, around);
  });
  afterAll(async () => {
    await service?.stop();
    await around?.close();
  });

  it.each([
    ['a method that nobody knows', 'FOO / HTTP/1.1\r\nhost: x\r\n\r\n', 400, 'method'],
    ['a control character in a header', 'GET / HTTP/1.1\r\nhost: x\r\nx-a: a\u0001b\r\n\r\n', 400, 'character'],
    ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(40_000)}\r\n\r\n`, 431, 'longer'],
    ['no line of HTTP', 'hello\r\n\r\n', 400, ''],
  ])('is refused with its reason when it has %s', async (_what, said, status, reason) => {
    const { port, hostname } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    socket.write(said);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('content-type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({
      type: 'urn:integras:problem:malformed-request',
      status,
      detail: expect.stringContaining(reason) as string,
    });
  });
});
