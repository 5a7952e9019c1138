import { REGISTRY } from '@integras/messaging';
import { problem, SETTINGS, Stopping } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { Counter, Gauge, type Registry } from 'prom-client';
import { type GatewaySettings } from '../gateway.settings.js';

export type StreamKind = 'events' | 'live';

/** The streams that are open in this process: how many each caller holds, and that they end when the process stops. */
@Injectable()
export class OpenConnections {
  private readonly held = new Map<string, number>();
  private readonly readers: Gauge<'stream'>;
  private readonly cutOff: Counter<'stream'>;
  private readonly resets: Counter;

  constructor(
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
    @Inject(REGISTRY) registry: Registry,
    private readonly stopping: Stopping,
  ) {
    const registers = [registry];
    const labelNames = ['stream'] as const;
    this.readers = new Gauge({ name: 'integras_stream_readers', help: 'Open event streams', labelNames, registers });
    this.cutOff = new Counter({
      name: 'integras_stream_readers_cut_total',
      help: 'Readers cut off because too much waited for them',
      labelNames,
      registers,
    });
    this.resets = new Counter({
      name: 'integras_stream_resets_total',
      help: 'Readers told that their place does not exist any more',
      registers,
    });
  }

  get stopped(): AbortSignal {
    return this.stopping.signal;
  }

  /**
   * Counts a connection until the answer is called.
   * @throws Refusal 429 when this caller has too many.
   */
  admit(kind: StreamKind, caller: string): () => void {
    const already = this.held.get(caller) ?? 0;
    const most = this.settings.STREAM_CONNECTIONS;
    if (already >= most) {
      throw problem('too-many-streams', 429, 'Too many open streams', `At most ${most} streams may be open at a time.`);
    }
    this.held.set(caller, already + 1);
    this.readers.inc({ stream: kind });
    return () => {
      const left = this.held.get(caller)! - 1;
      if (left > 0) this.held.set(caller, left);
      else this.held.delete(caller);
      this.readers.dec({ stream: kind });
    };
  }

  cut(kind: StreamKind): void {
    this.cutOff.inc({ stream: kind });
  }

  reset(): void {
    this.resets.inc();
  }
}
