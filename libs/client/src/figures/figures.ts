import type { Exchange } from '../exchange/exchange.js';
import type { Comparison, ComparisonQuery, FigureList, FiguresQuery } from './figure.js';

const path = 'api/indicators/v1';

export function figures(
  exchange: Exchange,
  { indicators, scope, ids, project, periods, by, signal }: FiguresQuery,
): Promise<FigureList> {
  const query = { indicator: indicators.join(','), scope, id: ids?.join(','), project, period: periods?.join(','), by };
  return exchange.ask({ path: `${path}/figures`, query, ...(signal && { signal }) });
}

export function comparison(exchange: Exchange, { signal, ...query }: ComparisonQuery): Promise<Comparison> {
  return exchange.ask({ path: `${path}/comparison`, query, ...(signal && { signal }) });
}
