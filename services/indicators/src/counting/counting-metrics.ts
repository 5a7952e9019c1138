import { REGISTRY } from '@integras/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { Counter, Histogram, type Registry } from 'prom-client';

/** What the counting tells of itself; how many facts, and how far behind, the rails tell. */
@Injectable()
export class CountingMetrics {
  private readonly batchSizes: Histogram;
  private readonly changedFigures: Counter;

  constructor(@Inject(REGISTRY) registry: Registry) {
    const registers = [registry];
    this.batchSizes = new Histogram({
      name: 'integras_counting_batch_facts',
      help: 'Facts that were counted in one transaction',
      buckets: [1, 2, 5, 10, 50, 100, 500, 1_000],
      registers,
    });
    this.changedFigures = new Counter({
      name: 'integras_figures_changed_total',
      help: 'Headline figures that transactions changed',
      registers,
    });
  }

  applied(facts: number, figures: number): void {
    this.batchSizes.observe(facts);
    this.changedFigures.inc(figures);
  }
}
