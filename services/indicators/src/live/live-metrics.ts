import { REGISTRY } from '@integras/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { Counter, Histogram, type Registry } from 'prom-client';

@Injectable()
export class LiveMetrics {
  private readonly readSeconds: Histogram;
  private readonly sent: Counter;

  constructor(@Inject(REGISTRY) registry: Registry) {
    const registers = [registry];
    this.readSeconds = new Histogram({
      name: 'integras_live_read_seconds',
      help: 'How long it took to read the figures that are sent together',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1],
      registers,
    });
    this.sent = new Counter({ name: 'integras_live_figures_total', help: 'Live figures sent', registers });
  }

  /** Call the answer with the number of figures when they are read. */
  reading(): (figures: number) => void {
    const end = this.readSeconds.startTimer();
    return (figures) => {
      end();
      this.sent.inc(figures);
    };
  }
}
