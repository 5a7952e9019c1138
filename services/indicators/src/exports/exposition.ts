import { Gauge, Registry } from 'prom-client';
import type { ExportSheet } from './export-sheet.js';

const labelNames = ['indicator', 'scope', 'place', 'name', 'project', 'country', 'period', 'unit'] as const;

/**
 * Headline figures as Prometheus reads them, in the text format 0.0.4: `integras_indicator_value`, and
 * `integras_indicator_n` for how many were counted. A share is between 0 and 1. What is hidden, broken down, or no
 * number is absent. The registry is its own: what the process tells of itself is no figure.
 */
export async function expositionOf({ rows }: ExportSheet): Promise<{ mediaType: string; text: string }> {
  const registry = new Registry();
  const gauge = (name: string, help: string) => new Gauge({ name, help, labelNames, registers: [registry] });
  const value = gauge('integras_indicator_value', 'The value of an indicator for a place and period');
  const n = gauge('integras_indicator_n', 'What was counted for the value');
  for (const { figure, indicator } of rows) {
    if (figure.by || figure.value === null || !Number.isFinite(Number(figure.value))) continue;
    const { scope, scopeId, scopeName = '', project, country = '', period, unit = indicator.unit } = figure;
    const labels = {
      indicator: indicator.code,
      scope,
      place: scopeId,
      name: scopeName,
      project,
      country,
      period,
      unit,
    };
    value.set(labels, Number(figure.value));
    if (figure.n !== undefined) n.set(labels, figure.n);
  }
  return { mediaType: registry.contentType, text: await registry.metrics() };
}
