import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type RunningService } from '@integras/service-kit';
import { openGateway, type Surroundings, surroundings } from '../testing/gateway-under-test.js';

describe('the pages', () => {
  let around: Surroundings;
  let running: RunningService;
  const folder = mkdtempSync(join(tmpdir(), 'integras-console-'));

  beforeAll(async () => {
    mkdirSync(join(folder, 'console', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'not to be served');
    writeFileSync(join(folder, 'console', 'index.html'), '<!doctype html><title>INTEGRAS</title>');
    writeFileSync(join(folder, 'console', 'favicon.svg'), '<svg/>');
    writeFileSync(join(folder, 'console', '.hidden'), 'not to be served');
    writeFileSync(join(folder, 'console', 'assets', 'index-4f2a.js'), 'export {};');
    writeFileSync(join(folder, 'console', 'assets', 'index-4f2a.js.br'), brotliCompressSync('export {};'));
    around = await surroundings();
    running = await openGateway(around, { CONSOLE_DIR: join(folder, 'console') });
  });

  afterAll(async () => {
    await running.stop();
    await around.close();
    rmSync(folder, { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = { accept: 'text/html,*/*' }) =>
    fetch(`${running.url}${path}`, { headers });

  const personal = '/register/7c9e6679-7425-40de-944b-e07fc1f90ae7.q7Zt3bXw8Qm1Lk5Vn2Rd4Gf6Hs9Jp0Ya7Ce1Tu3Io5K';
  it.each(['/', '/pilots', '/pilots/7c9e6679/plan?tab=3', personal])(
    'answer at %s with the front page',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toContain('<title>INTEGRAS</title>');
    },
  );

  it('keep parts that carry a digest in their name, and ask for all others again', async () => {
    const part = await get('/assets/index-4f2a.js');
    expect(part.headers.get('content-type')).toMatch(/javascript/);
    expect(part.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const icon = await get('/favicon.svg');
    expect(icon.headers.get('cache-control')).toBe('no-cache');
    // Not by fetch, which adds that it wants no answer from any cache.
    const status = await new Promise((resolve, reject) => {
      const headers = { 'if-none-match': icon.headers.get('etag')! };
      request(`${running.url}/favicon.svg`, { headers }, (again) => resolve(again.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(304);
  });

  it('come smaller where the build has made them so and the browser takes it', async () => {
    const small = await get('/assets/index-4f2a.js', { 'accept-encoding': 'gzip, br' });
    expect(small.headers.get('content-encoding')).toBe('br');
    expect(small.headers.get('content-type')).toMatch(/javascript/);
    expect(small.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(small.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await small.text()).toBe('export {};');
    const plain = await get('/assets/index-4f2a.js', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe('export {};');
  });

  it('are not kept where they are missing', async () => {
    expect((await get('/assets/index-0000.js')).headers.get('cache-control') ?? '').not.toContain('immutable');
  });

  it.each([
    '/assets/index-0000.js',
    '/missing.png',
    '/api/nothing',
    '/auth/nothing',
    '/.hidden',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2f..%2fsecret.txt',
  ])('do not answer at %s', async (path) => {
    const answer = await get(path);
    const text = await answer.text();
    expect(text).not.toContain('not to be served');
    expect([400, 403, 404]).toContain(answer.status);
  });

  it('are no answer to a program', async () => {
    const answer = await get('/pilots', { accept: 'application/json' });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('may load nothing from elsewhere, run no script of others and be shown in no frame', async () => {
    const { headers } = await get('/');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    // Only over https would it be heeded, and it would break the plain address of one's own machine.
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('are missed by nobody else: without them the interfaces are served all the same', async () => {
    const bare = await openGateway(around);
    try {
      expect((await fetch(`${bare.url}/`, { headers: { accept: 'text/html' } })).status).toBe(404);
      expect((await fetch(`${bare.url}/api/asyncapi.json`)).status).toBe(200);
    } finally {
      await bare.stop();
    }
  });
});
