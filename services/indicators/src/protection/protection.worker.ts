import { parentPort } from 'node:worker_threads';
import { release, republish } from '@integras/disclosure';
import type { Asked, Told } from './thread.js';

const port = parentPort!;

port.on('message', ({ id, ...asked }: Asked & { id: number }) => {
  port.postMessage({ id, ...answer(asked) } satisfies Told);
});

function answer(asked: Asked): Omit<Told, 'id'> {
  try {
    return { result: asked.job === 'republish' ? republish(...asked.of) : release(...asked.of) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
