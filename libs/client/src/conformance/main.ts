#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { checkReceiver, newKey } from './check-receiver.js';

const usage = `Checks whether a receiver of webhooks does what it has to. It is sent made-up facts: name one that is there for tests.

  WEBHOOK_SECRET=whsec_… integras-check-receiver <address> [--held-at <address>] [--seconds <number>]
  integras-check-receiver --new-key

  --new-key   prints a secret to sign with by ed25519, and the public key for a receiver that knows no secret

  --held-at   where the receiver tells, as a JSON array, the ids of the facts it holds: then it is checked too
              that it took each once and none that it refused
  --seconds   how long an answer may take (15)

Ends with 0 when every rule that was checked is kept, 1 when one is not, 2 when it was asked wrongly.
`;

const marks = { passed: 'pass ', failed: 'FAIL ', 'not checked': 'skip ' } as const;

async function main(): Promise<number> {
  if (process.argv.length === 3 && process.argv[2] === '--new-key') {
    const { secret, publicKey } = newKey();
    process.stdout.write(`WEBHOOK_SECRET=${secret}\n# for the receiver: ${publicKey}\n`);
    return 0;
  }
  const asked = read();
  if (!asked) {
    process.stderr.write(usage);
    return 2;
  }
  const counted = { passed: 0, failed: 0, 'not checked': 0 };
  for await (const { rule, outcome, reason } of checkReceiver(asked)) {
    counted[outcome] += 1;
    process.stdout.write(`${marks[outcome]} ${rule}${reason === undefined ? '' : ` (${reason})`}\n`);
  }
  process.stdout.write(`${counted.passed} passed, ${counted.failed} failed, ${counted['not checked']} not checked\n`);
  return counted.failed === 0 ? 0 : 1;
}

function read() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'held-at': { type: 'string' }, seconds: { type: 'string', default: '15' } },
    });
    const [url] = positionals;
    const secret = process.env['WEBHOOK_SECRET'];
    const heldAt = values['held-at'];
    const millis = Number(values.seconds) * 1_000;
    if (positionals.length !== 1 || !secret || !isAddress(url) || !(millis > 0)) return undefined;
    if (heldAt !== undefined && !isAddress(heldAt)) return undefined;
    return { url, secret, millis, ...(heldAt !== undefined && { heldAt }) };
  } catch {
    return undefined;
  }
}

const isAddress = (text: string | undefined): text is string =>
  text !== undefined && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

process.exitCode = await main();
