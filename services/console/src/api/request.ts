import { type ProblemDetails, Refused, Unreachable } from './problem.js';

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT';
  /** A file goes as it is, anything else as JSON. */
  body?: object;
  /** What kind of file it is, where the server asks. */
  mediaType?: string;
  /** Version that was read: the server refuses the change when another one stands by now. */
  ifMatch?: number;
  /** The same key with the same body is answered as the first time, and done once. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  isRepeated?: boolean;
}

let csrfToken = '';

/** The token that the session's cookie has to be accompanied by on every change. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

let whenSignedOut = () => {};

/** What to do once the server no longer knows the session. */
export function onSignedOut(react: () => void): void {
  whenSignedOut = react;
}

/**
 * @throws Refused when the server says no, Unreachable when it says nothing.
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const answer = await send(path, options);
  if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as T;
  if (answer.status === 401) whenSignedOut();
  const refusal = new Refused(await problemOf(answer));
  if (refusal.kind !== 'csrf-token-missing' || options.isRepeated) throw refusal;
  // The session was renewed in another tab: its token is another one, and nothing was done yet.
  const { csrfToken: renewed } = await request<{ csrfToken?: string }>('/api/session');
  rememberCsrfToken(renewed ?? '');
  return request(path, { ...options, isRepeated: true });
}

async function send(path: string, options: RequestOptions) {
  const { method = 'GET', body, mediaType = 'application/octet-stream', ifMatch, idempotencyKey, signal } = options;
  const headers = new Headers({ accept: 'application/json' });
  const isFile = body instanceof Blob;
  if (body) headers.set('content-type', isFile ? mediaType : 'application/json');
  if (method !== 'GET') headers.set('x-csrf-token', csrfToken);
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`);
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body && { body: isFile ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Unreachable(error);
  }
}

async function problemOf(answer: Response): Promise<ProblemDetails> {
  const said = (await answer.json().catch(() => ({}))) as Partial<ProblemDetails>;
  return { ...said, type: said.type ?? 'about:blank', title: said.title ?? answer.statusText, status: answer.status };
}
