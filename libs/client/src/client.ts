import { type Address, Exchange } from './exchange/exchange.js';
import type { Comparison, ComparisonQuery, FigureList, FiguresQuery } from './figures/figure.js';
import { comparison, figures } from './figures/figures.js';
import type { EventType } from './generated/events.js';
import type { Answered, CommandKind, Taken } from './submit/commands.js';
import { submit, type Submitting } from './submit/submit.js';
import { type Delivered, type Reset, type Subscribing, subscription } from './subscribe/subscription.js';

/** An installation, as one caller uses it. */
export interface Client {
  /**
   * Reports something. It is tried again for about half a minute when nobody answers, with the same key.
   * @throws ProblemError when it is refused, NoAnswerError when nobody answers
   */
  submit<K extends CommandKind>(kind: K, command: Taken<K>, options?: Submitting): Promise<Answered<K>>;
  /**
   * Events in their order, each once, until you stop reading or the signal is aborted. Lost connections are opened anew
   * by themselves, from the last cursor on.
   * @throws ProblemError when it is refused
   */
  subscribe<T extends EventType>(options?: Subscribing<T>): AsyncGenerator<Delivered<T> | Reset, void, undefined>;
  /** Values of indicators as they stand. */
  figures(query: FiguresQuery): Promise<FigureList>;
  /** An indicator of several places side by side. */
  comparison(query: ComparisonQuery): Promise<Comparison>;
}

export function createClient(address: Address): Client {
  const exchange = new Exchange(address);
  return {
    submit: (kind, command, options) => submit(exchange, kind, command, options),
    subscribe: (options = {}) => subscription(exchange, options),
    figures: (query) => figures(exchange, query),
    comparison: (query) => comparison(exchange, query),
  };
}
