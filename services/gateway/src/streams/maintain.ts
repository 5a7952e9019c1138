import { endingFor } from './ending.js';
import type { EventStream } from './event-stream.js';
import type { Viewer } from './viewer.js';

export interface Upkeep {
  /** Ends the stream where the error leaves nothing to be read; any other is passed on. */
  failed(error: unknown): void;
  end(): void;
}

/** What every open stream needs all the time: signs of life, a look at whether its viewer may still be here, an end. */
export function maintain(of: {
  stream: EventStream;
  viewer: Viewer;
  stopped: AbortSignal;
  heartbeatSeconds: number;
  lookSeconds: number;
  heartbeat: () => void;
  onFailure: (error: unknown) => void;
}): Upkeep {
  const { stream, viewer, stopped } = of;
  const close = () => stream.end();
  const failed = (error: unknown) => {
    const ending = endingFor(error);
    if (!ending) return of.onFailure(error);
    void stream.send({ event: 'end', data: JSON.stringify(ending) });
    close();
  };
  // Not all at the same moment, after all have come back from a restart together.
  const beat = of.heartbeatSeconds * 1_000 * (0.9 + Math.random() * 0.2);
  const timers = [
    setInterval(of.heartbeat, beat),
    setInterval(() => void viewer.lookAgain().catch(failed), of.lookSeconds * 1_000),
  ];
  stopped.addEventListener('abort', close);
  if (stopped.aborted) close();
  return {
    failed,
    end: () => {
      for (const timer of timers) clearInterval(timer);
      stopped.removeEventListener('abort', close);
    },
  };
}
