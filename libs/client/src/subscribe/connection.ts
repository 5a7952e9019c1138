import { Deadline } from '../exchange/deadline.js';
import { type Asking, type Exchange, NoToken } from '../exchange/exchange.js';
import { ProblemError, problemIn } from '../exchange/problem.js';
import { type Frame, FrameReader } from './frame-reader.js';

/** A connection ended that another may follow. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor(
    cause: unknown,
    readonly retryAfter?: string | null,
  ) {
    super('interrupted', { cause });
  }
}

/** Not now, or nobody there. */
const isPassing = (status: number) => status >= 500 || status === 408 || status === 429;

/**
 * The blocks of one connection until it ends, and it always ends with an error.
 * @throws Interrupted, NoToken, or ProblemError when coming back would not help
 */
export async function* connection(
  exchange: Exchange,
  asking: Asking,
  silenceMillis: number,
): AsyncGenerator<Frame, never> {
  const deadline = new Deadline(silenceMillis, asking.signal);
  try {
    const chunks = (await open(exchange, asking, deadline.signal)).getReader();
    const decoder = new TextDecoder();
    const frames = new FrameReader();
    for (;;) {
      deadline.start();
      const { done, value } = await chunks.read().catch(interrupt);
      // What the reader does with a block takes as long as it takes; meanwhile nothing is awaited.
      deadline.pause();
      if (done) throw new Interrupted(new Error('the installation ended the stream'));
      yield* frames.read(decoder.decode(value, { stream: true }));
    }
  } finally {
    deadline.end();
  }
}

async function open(exchange: Exchange, asking: Asking, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const response = await exchange.send(asking, signal).catch((error: unknown) => {
    throw error instanceof NoToken ? error : new Interrupted(error);
  });
  if (response.ok && response.body) return response.body as ReadableStream<Uint8Array>;
  const problem = new ProblemError(
    problemIn(response.status, response.statusText, await response.text().catch(interrupt)),
  );
  if (isPassing(response.status)) throw new Interrupted(problem, response.headers.get('retry-after'));
  throw problem;
}

function interrupt(error: unknown): never {
  throw new Interrupted(error);
}
