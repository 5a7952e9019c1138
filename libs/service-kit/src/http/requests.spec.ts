import { AccountClosed, IsId, IsLine } from '@integras/contracts';
import { Ledger } from '@integras/messaging';
import { Body, Controller, Get, Module, Post, Put, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { Caller } from '../callers/caller.js';
import { Public } from '../callers/public.js';
import type { RunningService } from '../start/open-service.js';
import { open, serverOf, surroundings, type Surroundings } from '../testing/service-under-test.js';
import { BodyLimit } from './body-limit.js';
import { type CommandContext, commandContext, Context } from './command-context.js';
import { Id } from './id.js';
import { PageQuery } from './page.js';
import { problem } from './problem.js';
import { check, checkFact } from './request.pipe.js';
import { IfMatch, withEtag } from './versions.js';

class Link {
  @IsLine() title!: string;
}
class Reached {
  @IsLine() note!: string;
  @IsOptional() @ValidateNested() @Type(() => Link) main?: Link;
  @IsOptional() @IsArray() @ArrayMaxSize(3) @ValidateNested({ each: true }) @Type(() => Link) links?: Link[];
}
class ReachedAgain extends Reached {}
class Aimed extends Reached {
  @ApiProperty({ description: 'What it is to be', example: 'a roof' }) @IsLine(40) aim!: string;
  @IsOptional() @IsLine() why?: string;
}
class Closing {
  @IsId() account!: string;
}

@Controller('trial')
class TrialController {
  constructor(private readonly ledger: Ledger) {}

  @Post('reached') reached(@Body() body: Reached) {
    return body;
  }

  @Put('reached') reachedAgain(@Body() body: ReachedAgain) {
    return body;
  }

  @Post('aimed') aimed(@Body() body: Aimed) {
    return body;
  }

  @Public() @Get('open') open(@Caller() caller: Caller) {
    return { kind: caller.kind };
  }

  @Get('me') me(@Caller() caller: Caller) {
    return caller;
  }

  @Get('fault') fault() {
    throw new Error('select secret from accounts where password = 1');
  }

  @Get('refused') refused() {
    throw problem('milestone-not-planned', 409, 'Not planned', 'This milestone was reached before.', [
      { field: 'on', reason: 'too late' },
    ]);
  }

  @Get('things/:id') thing(@Id() id: string, @IfMatch() version: number | undefined) {
    return withEtag({ id, version: version ?? null }, 7);
  }

  @Get('list') list(@Query() query: PageQuery) {
    return query;
  }

  @Post('large') @BodyLimit(1_000_000) large(@Body() body: Reached) {
    return { length: body.note.length };
  }

  @Post('close') close(@Body() { account }: Closing, @Context() context: CommandContext) {
    return this.ledger.commit({
      journal: { kind: 'account', id: account },
      reads: [],
      decide: (_rows, at) => ({
        facts: [{ event: AccountClosed, data: { account }, entity: account, time: at.now.toISOString() }],
        result: { fact: at.factId() },
      }),
      ...context,
    });
  }
}

@Module({ controllers: [TrialController] })
class TrialModule {}

describe('a request to any service', () => {
  let around: Surroundings;
  let service: RunningService;
  let token: string;

  beforeAll(async () => {
    around = await surroundings('access');
    service = await open(TrialModule, around);
    token = await around.issuer.token('u-1');
  });
  afterAll(async () => {
    await service?.stop();
    await around?.close();
  });

  const call = (method: 'GET' | 'POST', url: string, body?: unknown, headers: Record<string, string> = {}) =>
    serverOf(service).inject({
      method,
      url,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });

  it('is let through when every field is as the command declares it', async () => {
    const answer = await call('POST', '/trial/reached', {
      note: 'done',
      main: { title: 'a' },
      links: [{ title: 'b' }],
    });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ note: 'done', main: { title: 'a' }, links: [{ title: 'b' }] });
  });

  it.each([
    ['at the top', { note: 'x', role: 'admin' }, 'role'],
    ['in an object', { note: 'x', main: { title: 'a', role: 'admin' } }, 'main.role'],
    ['in a list', { note: 'x', links: [{ title: 'a' }, { title: 'b', role: 'admin' }] }, 'links.1.role'],
  ])('is refused for an unknown field %s', async (_where, body, field) => {
    const answer = await call('POST', '/trial/reached', body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ field, reason: 'is not a field of this request' }] });
  });

  it('is refused for null where an optional field can only be left out', async () => {
    const answer = await call('POST', '/trial/reached', { note: 'x', links: null });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ field: 'links' }] });
  });

  it.each([
    ['an empty list', { main: [] }, 'main'],
    ['a list of one', { main: [{ title: 'a' }] }, 'main'],
    ['a list of none', { main: [[]] }, 'main'],
    ['a list within a list', { links: [{ title: 'a' }, []] }, 'links.1'],
  ])('is refused for %s in place of an object', async (_, given, field) => {
    const answer = await call('POST', '/trial/reached', { note: 'x', ...given });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ field, reason: 'must be one object, not a list' }] });
  });

  it('is told every field that is wrong, with the reason', async () => {
    const answer = await call('POST', '/trial/reached', { note: 5, links: [{ title: '' }] });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    const { errors } = answer.json<{ errors: { field: string; reason: string }[] }>();
    expect(new Set(errors.map(({ field }) => field))).toEqual(new Set(['note', 'links.0.title']));
  });

  it.each([[[]], ['"text"'], ['5'], ['null']])('is refused when its body is %p instead of an object', async (body) => {
    expect((await call('POST', '/trial/reached', body)).statusCode).toBe(422);
  });

  it.each([
    ['blank', ' '],
    ['of zero width', '\u200b'],
    ['turned round', 'a\u202eb'],
  ])('is refused for a text that is %s, wherever it stands', async (_, text) => {
    const answer = await call('POST', '/trial/reached', { note: 'x', main: { title: text }, links: [{ title: text }] });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      errors: [
        { field: 'main.title', reason: expect.stringMatching(/^title must (show something|stay in its line)/) },
        { field: 'links.0.title' },
      ],
    });
  });

  it('is refused for what a fact that was recorded before may say', () => {
    const earlier = { note: '\u200b', links: [{ title: 'a\u202eb' }] };
    expect(() => check(Reached, earlier)).toThrow();
    expect(checkFact(Reached, earlier)).toStrictEqual(
      Object.assign(new Reached(), { note: '\u200b', links: [Object.assign(new Link(), { title: 'a\u202eb' })] }),
    );
    expect(() => checkFact(Reached, { note: '' })).toThrow();
    expect(() => checkFact(Reached, { ...earlier, role: 'admin' })).toThrow();
  });

  it.each(['__proto__', 'constructor', 'prototype'])(
    'is refused when a field is called %s, however deep',
    async (name) => {
      const answer = await call(
        'POST',
        '/trial/reached',
        `{"note":"x","main":{"title":"a","${name}":{"polluted":true}}}`,
      );
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({
        type: 'urn:integras:problem:malformed-request',
        errors: [{ field: `main.${name}` }],
      });
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  it.each(['{"note":"\\ud800"}', '{"note":"x","\\udc00":1}'])('is refused for half a character: %s', async (body) => {
    expect((await call('POST', '/trial/reached', body)).statusCode).toBe(400);
    expect((await call('POST', '/trial/reached', '{"note":"\\ud83d\\ude00"}')).statusCode).toBe(201);
  });

  it('is refused when it is nested without end', async () => {
    expect((await call('POST', '/trial/reached', `${'{"a":'.repeat(21)}1${'}'.repeat(21)}`)).statusCode).toBe(400);
  });

  it('is refused when it is no JSON, and told so without the parser’s words', async () => {
    const answer = await call('POST', '/trial/reached', '{"note": ');
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({
      detail: 'The body is not JSON.',
      errors: [{ field: '', reason: 'The body is not JSON.' }],
    });
  });

  it.each([
    ['a byte that begins nothing', [0xff]],
    ['half of a character', [0xc3]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
  ])('is refused when it has %s, instead of being kept with another character', async (_, bytes) => {
    const payload = Buffer.concat([Buffer.from('{"note":"'), Buffer.from(bytes), Buffer.from('"}')]);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await serverOf(service).inject({ method: 'POST', url: '/trial/reached', headers, payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ errors: [{ field: '', reason: 'The body is not UTF-8.' }] });
  });

  it.each([
    ['utf-8', 201],
    ['"UTF-8"', 201],
    ['iso-8859-1', 415],
    ['utf-16', 415],
    ['', 415],
  ])('that says it is in %s is answered with %d', async (charset, status) => {
    const headers = { 'content-type': `application/json; charset=${charset}` };
    expect((await call('POST', '/trial/reached', { note: 'žaba' }, headers)).statusCode).toBe(status);
  });

  it('is refused in a media type that no command has', async () => {
    const answer = await call('POST', '/trial/reached', 'note=1', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(answer.statusCode).toBe(415);
    expect(answer.json()).toMatchObject({ detail: expect.stringContaining('application/json') });
    const stream = await call('POST', '/trial/reached', 'note;1', { 'content-type': 'text/csv' });
    expect(stream.statusCode).toBe(415);
    const repeatable = { 'content-type': 'application/octet-stream', 'idempotency-key': 'k-0' };
    expect((await call('POST', '/trial/close', 'note;1', repeatable)).statusCode).toBe(415);
  });

  it('may not be larger than 100 kB, except where a route says so', async () => {
    const body = { note: 'x'.repeat(150), links: [] as object[] };
    const padded = JSON.stringify(body).padEnd(200_000, ' ');
    expect((await call('POST', '/trial/reached', padded)).statusCode).toBe(413);
    expect((await call('POST', '/trial/large', padded)).statusCode).toBe(201);
  });

  it('is told that its body is too large, though it stands before the body has come', async () => {
    const answer = await fetch(`${service.url}/trial/reached`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ note: 'x'.repeat(8_000_000) }),
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ type: 'urn:integras:problem:body-too-large' });
  });

  it('to an address longer than any, or with a character that no name has, is answered as problem details', async () => {
    const long = await call('GET', `/trial/things/${'x'.repeat(3_000)}`);
    expect([long.statusCode, long.headers['content-type']]).toEqual([
      414,
      expect.stringMatching(/^application.problem.json/),
    ]);
    expect(long.json()).toMatchObject({ type: 'urn:integras:problem:address-too-long' });
    expect((await call('GET', '/trial/things/%zz')).json()).toMatchObject({ status: 400 });
  });

  it.each([
    ['/trial/things/a%00b', [{ field: 'id', reason: 'must not contain the character U+0000' }]],
    ['/trial/list?cursor=%00&limit=5', [{ field: 'cursor', reason: 'must not contain the character U+0000' }]],
    ['/trial/list?limit=5&limit=%00', [{ field: 'limit', reason: 'must not contain the character U+0000' }]],
    ['/trial/list?%00=1', undefined],
    ['/nowhere/%00', undefined],
  ])('with a character that no name has cannot be read, which names where it stands: %s', async (address, errors) => {
    const answer = await call('GET', address);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      400,
      expect.stringMatching(/^application.problem.json/),
    ]);
    const { type, errors: named } = answer.json<{ type: string; errors?: object[] }>();
    expect([type, named]).toEqual(['urn:integras:problem:malformed-request', errors]);
  });

  it('with a parameter that its address does not have is refused, by name', async () => {
    const answer = await call('GET', '/trial/me?state=open');
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ field: 'state', reason: 'is not a parameter of this address' }] });
  });

  it('gets a refusal as problem details with type, field, reason and trace', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const answer = await call('GET', '/trial/refused', undefined, { traceparent: `00-${trace}-00f067aa0ba902b7-01` });
    expect(answer.statusCode).toBe(409);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toEqual({
      type: 'urn:integras:problem:milestone-not-planned',
      title: 'Not planned',
      status: 409,
      detail: 'This milestone was reached before.',
      errors: [{ field: 'on', reason: 'too late' }],
      trace,
    });
  });

  it('never sees the inside of a fault', async () => {
    const answer = await call('GET', '/trial/fault');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toMatch(/select|password|spec\.ts/);
    expect(answer.json()).toMatchObject({
      type: 'urn:integras:problem:internal-error',
      trace: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  });

  it('to an unknown address is answered as problem details too', async () => {
    const answer = await call('GET', '/nowhere');
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ type: 'urn:integras:problem:not-found' });
  });

  it('finds nothing under an id that is none', async () => {
    expect((await call('GET', "/trial/things/1'--")).json()).toMatchObject({ status: 404 });
    expect((await call('GET', '/trial/things/7c9e6679-7425-40de-944b-e07fc1f90ae7')).statusCode).toBe(200);
  });

  it('carries the version it read as If-Match and gets the current one as ETag', async () => {
    const url = '/trial/things/7c9e6679-7425-40de-944b-e07fc1f90ae7';
    const answer = await call('GET', url, undefined, { 'if-match': '"3"' });
    expect(answer.headers['etag']).toBe('"7"');
    expect(answer.json()).toMatchObject({ version: 3 });
    expect((await call('GET', url, undefined, { 'if-match': 'three' })).statusCode).toBe(400);
  });

  it('is answered for whoever asked: nothing on the way keeps it', async () => {
    expect((await call('GET', '/trial/list')).headers['cache-control']).toBe('no-store');
  });

  it('has its query checked like a body', async () => {
    expect((await call('GET', '/trial/list?limit=20')).json()).toEqual({ limit: 20 });
    expect((await call('GET', '/trial/list?limit=0')).statusCode).toBe(422);
    expect((await call('GET', '/trial/list?unknown=1')).statusCode).toBe(422);
  });

  it('without a token shares its Idempotency-Key with nobody at another address', () => {
    const principalAt = (url: string, caller?: object) =>
      commandContext({
        method: 'POST',
        url,
        headers: { 'idempotency-key': 'k-1' },
        ...(caller && { caller }),
      } as unknown as FastifyRequest).idempotency!.principal;
    const mine = principalAt('/v1/my/secret-link');
    expect(principalAt('/v1/my/secret-link')).toBe(mine);
    expect(principalAt('/v1/my/other-link')).not.toBe(mine);
    expect(mine).not.toContain('secret-link');
    expect(principalAt('/v1/mine', { account: 'a' })).toBe(principalAt('/v1/yours', { account: 'a' }));
  });

  it('is answered as before when it is repeated with its Idempotency-Key', async () => {
    const body = { account: '8a4a9d0f-52f9-4d39-9d3c-6a3c4e1f2b61' };
    const first = await call('POST', '/trial/close', body, { 'idempotency-key': 'k-1' });
    const again = await call('POST', '/trial/close', body, { 'idempotency-key': 'k-1' });
    expect(first.statusCode).toBe(201);
    expect(again.json()).toEqual(first.json());
    const other = await call(
      'POST',
      '/trial/close',
      { account: '9a4a9d0f-52f9-4d39-9d3c-6a3c4e1f2b61' },
      { 'idempotency-key': 'k-1' },
    );
    expect(other.json()).toMatchObject({ status: 422, type: 'urn:integras:problem:idempotency-key-reused' });
    expect((await call('POST', '/trial/close', body, { 'idempotency-key': 'ключ' })).statusCode).toBe(400);
  });

  it('leaves a trace in the fact it caused', async () => {
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const account = 'aa4a9d0f-52f9-4d39-9d3c-6a3c4e1f2b61';
    await call('POST', '/trial/close', { account }, { traceparent: `00-${trace}-00f067aa0ba902b7-01` });
    const [fact] = await service.app.get(Ledger).history({ kind: 'account', id: account });
    expect(fact?.traceparent).toMatch(new RegExp(`^00-${trace}-`));
  });

  it('needs no token where the route is public, and is checked when it brings one', async () => {
    const server = serverOf(service);
    expect((await server.inject('/trial/open')).json()).toEqual({ kind: 'anonymous' });
    expect((await server.inject({ url: '/trial/open', headers: { authorization: 'Bearer x' } })).statusCode).toBe(401);
    expect((await server.inject('/trial/me')).statusCode).toBe(401);
  });

  it('finds health, metrics by route template and the description of the interface beside the routes', async () => {
    const server = serverOf(service);
    expect((await server.inject('/health/live')).statusCode).toBe(200);
    await call('GET', '/trial/things/7c9e6679-7425-40de-944b-e07fc1f90ae7');
    const metrics = (await server.inject('/metrics')).body;
    expect(metrics).toContain(
      'http_request_duration_seconds_count{method="GET",route="/trial/things/:id",status="2xx"}',
    );
    expect(metrics).not.toContain('7c9e6679');
    const description = (await server.inject('/openapi.json')).json<{
      components: { schemas: Record<string, object> };
      paths: Record<string, Record<string, { parameters: { name: string }[] }>>;
    }>();
    expect(description.components.schemas['Reached']).toMatchObject({
      properties: { note: { type: 'string' }, main: { $ref: '#/components/schemas/Link' } },
      additionalProperties: false,
    });
    expect(description.components.schemas['Link']).toMatchObject({ properties: { title: { type: 'string' } } });
    expect(description.components.schemas['ReachedAgain']).toEqual(description.components.schemas['Reached']);
    expect(description.components.schemas['Aimed']).toMatchObject({
      properties: {
        aim: { type: 'string', maxLength: 40, description: 'What it is to be', example: 'a roof' },
        why: { type: 'string' },
        note: { type: 'string' },
        links: { items: { $ref: '#/components/schemas/Link' } },
      },
      required: ['aim', 'note'],
    });
    const parametersOf = (path: string) => description.paths[path]?.['get']?.parameters.map(({ name }) => name);
    expect(parametersOf('/trial/list')).toEqual(['cursor', 'limit']);
    expect(parametersOf('/trial/things/{id}')).toEqual(['id', 'If-Match']);
  });
});
