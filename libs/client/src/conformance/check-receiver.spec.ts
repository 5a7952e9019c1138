import { execFile } from 'node:child_process';
import { createPublicKey, verify as verifySignature } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Webhook } from 'standardwebhooks';
import { checkReceiver, newKey } from './check-receiver.js';

const secret = `whsec_${Buffer.from('a secret of 32 bytes, as it is good').toString('base64')}`;
const whsec = new Webhook(secret);

/** What a receiver may get wrong. */
interface Flaws {
  /** Knows this public key, and no secret. */
  publicKey?: string;
  /** Takes the signature for right, whatever it is. */
  isTrusting?: true;
  /** Looks whether the signature fits the body and not when it was made. */
  forgetsTime?: true;
  looksAtFirstSignature?: true;
  answersTwiceWith?: number;
  keepsTwice?: true;
  isDeafToChallenges?: true;
  mostBytes?: number;
  knowsOnly?: string;
  insistsOnOrder?: true;
  keepsForged?: true;
  redirects?: true;
}

/** A partner's receiver as one writes it with the library of the specification. */
function receiver(flaws: Flaws): Server {
  const held: string[] = [];
  let last = 0;
  const answer = (request: IncomingMessage, body: string): [status: number, body?: string] => {
    if (request.url === '/held') return [200, JSON.stringify(held)];
    const { headers } = request;
    const id = String(headers['webhook-id']);
    const number = Number(headers['integras-number']);
    if (flaws.redirects) return [307];
    if (body.length > (flaws.mostBytes ?? Infinity)) return [413];
    try {
      verify(flaws, body, headers as Record<string, string>);
    } catch {
      if (flaws.keepsForged) held.push(id);
      return [401];
    }
    const { type, challenge } = JSON.parse(body) as { type: string; challenge?: string };
    if (type === 'challenge') return flaws.isDeafToChallenges ? [200] : [200, JSON.stringify({ challenge })];
    if (flaws.insistsOnOrder && number < last) return [409];
    last = number;
    if (flaws.knowsOnly && type !== flaws.knowsOnly) return [422];
    if (held.includes(id) && flaws.answersTwiceWith) return [flaws.answersTwiceWith];
    if (!held.includes(id) || flaws.keepsTwice) held.push(id);
    return [204];
  };
  return createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const [status, said] = answer(request, body);
      response.writeHead(status, status === 307 ? { location: '/elsewhere' } : {}).end(said);
    });
  });
}

function verify(
  { publicKey, isTrusting, forgetsTime, looksAtFirstSignature }: Flaws,
  body: string,
  headers: Record<string, string>,
) {
  if (isTrusting) return;
  const signatures = headers['webhook-signature'] ?? '';
  if (publicKey !== undefined) return verifyByKey(publicKey, body, headers);
  if (forgetsTime) {
    const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
    if (!signatures.split(' ').includes(whsec.sign(headers['webhook-id']!, at, body))) throw new Error('forged');
    return;
  }
  const [first = ''] = signatures.split(' ');
  whsec.verify(body, { ...headers, 'webhook-signature': looksAtFirstSignature ? first : signatures });
}

/** As the specification says it of `v1a`; its library for Node knows secrets only. */
function verifyByKey(publicKey: string, body: string, headers: Record<string, string>) {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures = '' } = headers;
  if (Math.abs(Date.now() / 1_000 - Number(timestamp)) > 300) throw new Error('too old, or too new');
  const x = Buffer.from(publicKey.replace('whpk_', ''), 'base64').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const isOurs = (signature: string) =>
    signature.startsWith('v1a,') &&
    verifySignature(null, Buffer.from(`${id}.${timestamp}.${body}`), key, Buffer.from(signature.slice(4), 'base64'));
  if (!signatures.split(' ').some(isOurs)) throw new Error('forged');
}

describe('a receiver of webhooks', () => {
  let server: Server;

  const open = async (flaws: Flaws = {}) => {
    server = receiver(flaws).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  const check = async (origin: string, by = secret) => {
    const verdicts = [];
    for await (const verdict of checkReceiver({ url: `${origin}/hook`, secret: by, heldAt: `${origin}/held` }))
      verdicts.push(verdict);
    return verdicts;
  };

  it('that does what it has to keeps every rule', async () => {
    const verdicts = await check(await open());
    expect(verdicts.length).toBeGreaterThan(15);
    expect(verdicts.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  });

  it('that knows the public half of a key only keeps every rule, and believes nobody else', async () => {
    const { secret: own, publicKey } = newKey();
    const verdicts = await check(await open({ publicKey }), own);
    expect(verdicts.length).toBeGreaterThan(15);
    expect(verdicts.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    server.close();
    const [, valid] = await check(await open({ publicKey: newKey().publicKey }), own);
    expect(valid).toMatchObject({ outcome: 'failed', reason: 'answered 401, where 2xx says that it was taken' });
  });

  it.each<[string, Flaws, string[]]>([
    [
      'believes everybody',
      { isTrusting: true },
      [
        'refuses a wrong signature',
        'refuses a request without a signature',
        'refuses a body that is not the one that was signed',
        'refuses what was signed ten minutes ago',
        'refuses what was signed for ten minutes from now',
        'holds nothing that it refused',
      ],
    ],
    [
      'does not look at the time',
      { forgetsTime: true },
      ['refuses what was signed ten minutes ago', 'refuses what was signed for ten minutes from now'],
    ],
    [
      'looks at one signature',
      { looksAtFirstSignature: true },
      [
        'takes a fact while its secret is changed, whichever signature comes first',
        'takes a fact with a signature of an unknown kind beside its own',
      ],
    ],
    [
      'complains of what it has already',
      { answersTwiceWith: 409 },
      [
        'answers a request that is replayed like the first',
        'answers a second attempt with the same id like the first',
        'takes a fact once, however often it comes',
      ],
    ],
    ['takes everything as often as it comes', { keepsTwice: true }, ['takes a fact once, however often it comes']],
    ['keeps what it refuses', { keepsForged: true }, ['holds nothing that it refused']],
    ['does not answer the challenge', { isDeafToChallenges: true }, ['answers the challenge with its value']],
    ['takes no large bodies', { mostBytes: 100_000 }, ['takes a body of 256 KiB']],
    [
      'takes only what it knows',
      { knowsOnly: 'eu.integras.pilots.milestone.planned.v1' },
      ['takes an event of a type it does not know', 'takes a tombstone'],
    ],
    ['insists on the order', { insistsOnOrder: true }, ['takes facts in another order than that of their numbers']],
  ])('that %s breaks just the rules about it', async (_how, flaws, broken) => {
    const verdicts = await check(await open(flaws));
    expect(verdicts.filter(({ outcome }) => outcome === 'failed').map(({ rule }) => rule)).toEqual(broken);
  });

  it('that sends us elsewhere has not taken anything', async () => {
    const [first, second] = await check(await open({ redirects: true }));
    expect([first!.reason, second!.reason]).toEqual(['answered 307', 'answered 307, where 2xx says that it was taken']);
  });

  describe('by the command', () => {
    const main = fileURLToPath(new URL('../../dist/conformance/main.js', import.meta.url));
    const run = (arguments_: string[], environment: Record<string, string> = { WEBHOOK_SECRET: secret }) =>
      new Promise<{ code: number; out: string; err: string }>((told) => {
        execFile(process.execPath, [main, ...arguments_], { env: environment }, (error, out, err) =>
          told({ code: Number(error?.code ?? 0), out, err }),
        );
      });

    it('that knows no secret is given a public key to know', async () => {
      const { code, out } = await run(['--new-key'], {});
      const [, own, publicKey] = /^WEBHOOK_SECRET=(whsk_\S+)\n# for the receiver: (whpk_\S+)\n$/.exec(out)!;
      expect(code).toBe(0);
      const answer = await run([`${await open({ publicKey: publicKey! })}/hook`], { WEBHOOK_SECRET: own! });
      expect([answer.code, answer.err]).toEqual([0, '']);
    });

    it('is told rule by rule, and by 0 when none was broken', async () => {
      const { code, out } = await run([`${await open()}/hook`]);
      expect(out).toContain('pass  refuses a wrong signature\n');
      expect(out).toContain('skip  takes a fact once, however often it comes (nobody said where');
      expect(out).toMatch(/\n\d+ passed, 0 failed, 2 not checked\n$/);
      expect(code).toBe(0);
    });

    it('is told by 1 what was broken, also when nobody is there', async () => {
      const origin = await open({ isDeafToChallenges: true });
      const deaf = await run([`${origin}/hook`, '--held-at', `${origin}/held`]);
      expect(deaf.out).toContain(
        'FAIL  answers the challenge with its value (the answer does not contain the challenge)\n',
      );
      expect(deaf.code).toBe(1);
      const nobody = await run(['http://127.0.0.1:9/hook']);
      expect(nobody.out).toMatch(/FAIL {2}takes a tombstone \(fetch failed: .*\)/);
      expect(nobody.code).toBe(1);
    });

    it.each([
      ['no address', [], { WEBHOOK_SECRET: secret }],
      ['something else than an address', ['hook'], { WEBHOOK_SECRET: secret }],
      ['no secret', ['http://127.0.0.1:9/hook'], {}],
      ['a flag that is not there', ['http://127.0.0.1:9/hook', '--loud'], { WEBHOOK_SECRET: secret }],
      ['no time to answer', ['http://127.0.0.1:9/hook', '--seconds', '0'], { WEBHOOK_SECRET: secret }],
    ])('is told by 2 how to ask when there is %s', async (_what, arguments_, environment) => {
      await open();
      const { code, out, err } = await run(arguments_, environment);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('WEBHOOK_SECRET=whsec_… integras-check-receiver <address>');
    });
  });
});
