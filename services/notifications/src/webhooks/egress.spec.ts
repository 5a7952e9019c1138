import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Egress } from './egress.js';

describe('where webhooks go', () => {
  const strict = new Egress({ targets: 'public', seconds: 2 });
  const open = new Egress({ targets: 'any', seconds: 2 });
  let server: Server;
  let port: number;
  const reached: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      reached.push(String(request.url));
      if (request.url === '/elsewhere') return void response.writeHead(302, { location: '/hook' }).end();
      if (request.url === '/trickle') {
        response.writeHead(200);
        const drops = setInterval(() => response.write('.'), 10);
        return void response.on('close', () => clearInterval(drops));
      }
      if (request.url === '/endless') return void response.end('x'.repeat(200_000));
      response.writeHead(503, { 'retry-after': '7' }).end('busy');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  beforeEach(() => {
    reached.length = 0;
  });
  afterAll(async () => {
    await Promise.all([strict.close(), open.close()]);
    server.closeAllConnections();
    server.close();
  });

  it.each([
    'https://127.0.0.1/hook',
    'https://127.1/hook',
    'https://2130706433/hook',
    'https://0x7f.1/hook',
    'https://[::1]/hook',
    'https://[::ffff:127.0.0.1]/hook',
    'https://10.1.2.3/hook',
    'https://192.168.0.1/hook',
    'https://169.254.169.254/latest',
    'https://[fd00::1]/hook',
    'https://0.0.0.0/hook',
    // Octal, hexadecimal, one number, fewer parts, full-width digits and a dot at the end: all of them 127.0.0.1.
    'https://0177.0.0.1/hook',
    'https://017700000001/hook',
    'https://0x7f000001/hook',
    'https://127.0.1/hook',
    'https://１２７.0.0.1/hook',
    'https://127.0.0.1./hook',
    // What clouds tell their machines: 169.254.169.254 however it is written, and elsewhere.
    'https://0251.0376.0251.0376/latest',
    'https://0xa9fea9fe/latest',
    'https://2852039166/latest',
    'https://169.254.43518/latest',
    'https://[::ffff:169.254.169.254]/latest',
    'https://[::ffff:a9fe:a9fe]/latest',
    'https://[fd00:ec2::254]/latest',
    'https://100.100.100.200/latest',
    'https://192.0.0.192/opc',
    // IPv4 inside of IPv6.
    'https://[::127.0.0.1]/hook',
    'https://[::ffff:0:127.0.0.1]/hook',
    'https://[64:ff9b::7f00:1]/hook',
    'https://[2002:7f00:1::]/hook',
    'https://[fe80::1]/hook',
    'https://[4000::1]/hook',
    'http://example.org/hook',
    'https://name:secret@example.org/hook',
    'ftp://example.org/hook',
    'not an address',
  ])('refuses %s', async (address) => {
    expect(strict.refusalOf(address)).toBeDefined();
    await expect(strict.post(address, '{}', {})).rejects.toThrow('the address');
  });

  it('refuses a name that leads to a private address when it is looked up, not before', async () => {
    const address = `https://localhost:${port}/hook`;
    expect(strict.refusalOf(address)).toBeUndefined();
    await expect(strict.post(address, '{}', {})).rejects.toMatchObject({ name: 'TargetForbidden' });
    expect(reached).toEqual([]);
  });

  it('goes where it is allowed to, and tells what was answered', async () => {
    for (const host of ['example.org', '93.184.215.14', '[2606:2800:21f:cb07::1]'])
      expect(strict.refusalOf(`https://${host}/hook`)).toBeUndefined();
    expect(await open.post(`http://127.0.0.1:${port}/hook`, '{}', {})).toEqual({
      status: 503,
      retryAfter: '7',
      body: 'busy',
    });
  });

  it('follows no redirect', async () => {
    expect(await open.post(`http://127.0.0.1:${port}/elsewhere`, '{}', {})).toMatchObject({ status: 302 });
    expect(reached).toEqual(['/elsewhere']);
  });

  it('waits no longer for one who goes on answering, a little at a time', async () => {
    const impatient = new Egress({ targets: 'any', seconds: 0.2 });
    try {
      await expect(impatient.post(`http://127.0.0.1:${port}/trickle`, '{}', {})).rejects.toMatchObject({
        name: 'TimeoutError',
      });
    } finally {
      await impatient.close();
    }
  });

  it('reads no endless answer', async () => {
    await expect(open.post(`http://127.0.0.1:${port}/endless`, '{}', {})).rejects.toThrow();
  });
});
