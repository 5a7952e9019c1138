import { randomBytes } from 'node:crypto';
import { problem } from '@integras/service-kit';
import type { Egress } from './egress.js';
import { signed } from './signing.js';
import { troubleIn } from './trouble.js';

/** Who is asked, and what of. */
interface Asked {
  url: string;
  /** What is told beside the challenge. */
  about: object;
  secrets: readonly string[];
}

/**
 * Before anything is sent to an address, whoever is there has to say back what only they were told.
 * @throws Refusal 409 with what came instead of the right answer.
 */
export async function requireAnswer(egress: Egress, { url, about, secrets }: Asked, now: Date): Promise<void> {
  const challenge = randomBytes(24).toString('base64url');
  const body = JSON.stringify({ type: 'challenge', ...about, challenge });
  const headers = { 'content-type': 'application/json', ...signed(`challenge-${challenge}`, body, secrets, now) };
  const heard = await egress.post(url, body, headers).catch((error: unknown) => troubleIn(error));
  if (typeof heard === 'string') throw unanswered(heard);
  if (heard.status < 200 || heard.status > 299) throw unanswered(`it answered ${heard.status}`);
  if (!heard.body.includes(challenge)) throw unanswered('its answer does not contain the challenge');
}

const unanswered = (reason: string) =>
  problem(
    'challenge-unanswered',
    409,
    'The receiver did not answer the challenge',
    'It has to answer the request with the value of its field "challenge". Nothing is sent to it before.',
    [{ field: 'url', reason }],
  );
