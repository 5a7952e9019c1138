import { Histogram, type Registry } from 'prom-client';

/** Durations of answers. Labels come from closed sets only: route templates, methods, classes of status codes. */
export class HttpMetrics {
  private readonly durations: Histogram<'method' | 'route' | 'status'>;
  private readonly series = new Map<string, { observe(seconds: number): void }>();

  constructor(registry: Registry) {
    this.durations = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'How long answers took',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [registry],
    });
  }

  observe(method: string, route: string, statusCode: number, millis: number): void {
    const status = `${Math.floor(statusCode / 100)}xx`;
    const key = `${method} ${status} ${route}`;
    let series = this.series.get(key);
    if (!series) this.series.set(key, (series = this.durations.labels(method, route, status)));
    series.observe(millis / 1000);
  }
}
