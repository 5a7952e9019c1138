import { AccessToken, type TokenSource } from './access-token.js';
import { pause, wait } from './backoff.js';
import { Deadline } from './deadline.js';
import { NoAnswerError, ProblemError, problemIn } from './problem.js';

export interface Address {
  /** Of the installation, as in `https://monitoring.example.org`. */
  baseUrl: string;
  /** A bearer token; a function is asked again whenever the token it gave is refused. */
  token: TokenSource;
  /** Another `fetch` than the global one: through a proxy, with a certificate of yours. */
  fetch?: typeof globalThis.fetch;
  /** How often a request is tried while nobody answers, or not now: 8 times unless said, within about half a minute. */
  attempts?: number;
}

export interface Asking {
  method?: 'GET' | 'POST' | 'PUT';
  /** Below the base address, without a leading slash. */
  path: string;
  query?: Readonly<Record<string, string | undefined>>;
  headers?: Readonly<Record<string, string>>;
  body?: object;
  /** Sent with every attempt, so that a command is recorded once. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

const patienceMillis = 30_000;
/** Not now, or nobody there: the same request may be answered in a moment. */
const passing = new Set([429, 502, 503, 504]);

/** Requests to one installation, as one caller. */
export class Exchange {
  private readonly base: string;
  private readonly token: AccessToken;
  private readonly fetch: typeof globalThis.fetch;
  private readonly attempts: number;

  constructor({ baseUrl, token, fetch = globalThis.fetch, attempts = 8 }: Address) {
    this.base = `${baseUrl.replace(/\/+$/, '')}/`;
    this.token = new AccessToken(token);
    this.attempts = attempts;
    // Browsers refuse a fetch that is called as somebody's method.
    this.fetch = (input, init) => fetch(input, init);
  }

  /**
   * Asks until it is answered, as often as allowed.
   * @throws ProblemError when the answer is no, NoAnswerError when there is none, whatever getting a token throws
   */
  async ask<T>(asking: Asking): Promise<T> {
    const { signal, idempotencyKey, path } = asking;
    for (let failures = 1; ; failures += 1) {
      let retryAfter: string | null | undefined;
      try {
        const { response, body } = await this.attempt(asking);
        if (response.ok) return answerIn(response, body) as T;
        const problem = new ProblemError(problemIn(response.status, response.statusText, body), idempotencyKey);
        if (!passing.has(response.status) || failures >= this.attempts) throw problem;
        retryAfter = response.headers.get('retry-after');
      } catch (error) {
        signal?.throwIfAborted();
        if (error instanceof ProblemError) throw error;
        if (error instanceof NoToken) throw error.cause;
        if (failures >= this.attempts)
          throw new NoAnswerError(`no answer from ${this.base}${path}`, error, idempotencyKey);
      }
      await wait(pause(failures, retryAfter), signal);
      signal?.throwIfAborted();
    }
  }

  /**
   * Sends once, and a second time with another token when the first is refused.
   * @throws NoToken, or what `fetch` throws
   */
  async send(asking: Asking, signal: AbortSignal): Promise<Response> {
    const token = await this.token.get().catch(noToken);
    const response = await this.sendWith(token, asking, signal);
    if (response.status !== 401) return response;
    const another = await this.token.insteadOf(token).catch(noToken);
    if (another === undefined) return response;
    await response.body?.cancel();
    return this.sendWith(another, asking, signal);
  }

  private async attempt(asking: Asking): Promise<{ response: Response; body: string }> {
    const deadline = new Deadline(patienceMillis, asking.signal);
    try {
      const response = await this.send(asking, deadline.signal);
      return { response, body: await response.text() };
    } finally {
      deadline.end();
    }
  }

  private sendWith(token: string, asking: Asking, signal: AbortSignal): Promise<Response> {
    const { method = 'GET', path, query = {}, headers, body, idempotencyKey } = asking;
    const url = new URL(path, this.base);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
    return this.fetch(url, {
      method,
      signal,
      // A token is not carried to where somebody else points.
      redirect: 'manual',
      headers: {
        ...headers,
        authorization: `Bearer ${token}`,
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }
}

/** No token was to be had, so nothing was sent. */
export class NoToken extends Error {
  override readonly name = 'NoToken';
}

function noToken(cause: unknown): never {
  throw new NoToken('no token', { cause });
}

function answerIn({ status }: Response, body: string): unknown {
  if (body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    const detail = `It begins: ${body.slice(0, 200)}`;
    throw new ProblemError({ type: 'about:blank', status, title: 'The answer is not JSON', detail });
  }
}
