import { type Figure, type FigureDisplay, figureFor, type Texts } from '@integras/contracts';
import { CLOCK, type Clock } from '@integras/messaging';
import { type Caller, problem, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CompactSign } from 'jose';
import { DataSource } from 'typeorm';
import { Registry } from '../definitions/registry.js';
import { FigurePlaces } from '../figures/figure-places.js';
import { readFigures } from '../figures/figures.store.js';
import type { IndicatorsSettings } from '../settings.js';
import type { SnapshotQuery } from './snapshot.query.js';

/** A figure with the seal by which another service knows that nobody typed its value. */
export interface Snapshot {
  figure: Figure;
  /** A compact JWS (HS256) of what was sealed, with the instant at which it was so. */
  sealed: string;
}

/** Seals figures as the whole partnership sees them, whoever asks: what rests on them is read by all of it. */
@Injectable()
export class Snapshots {
  private readonly key: Uint8Array;

  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly places: FigurePlaces,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) { FIGURE_SEAL_KEY }: IndicatorsSettings,
  ) {
    this.key = new TextEncoder().encode(FIGURE_SEAL_KEY);
  }

  /**
   * @throws Refusal 404 for what is not there for the caller, 409 for a figure that the partnership does not see or nobody watches any
   * more, 422 for
   * a month that has not begun
   */
  async of({ indicator, scope, scopeId, project, period = 'all' }: SnapshotQuery, caller: Caller): Promise<Snapshot> {
    await this.registry.upToDate();
    const { code, name, display } = this.registry.inUse(indicator);
    const place = await this.places.one(caller, { scope, id: scopeId, project });
    const ref = { indicator: code, scope, place: place.id, period };
    const now = this.clock.now();
    if (period !== 'all' && period > now.toISOString()) throw notBegun();
    const { figures, trueAt } = await readFigures(this.dataSource, this.registry.current, [ref], { now });
    const figure = figures[0] && figureFor('headline', figures[0]);
    if (!figure || figure.value === null || figure.n === undefined) throw nothingToSeal(figure);
    return { figure, sealed: await this.seal(figure, { name: { ...name }, display: display.kind }, now, trueAt) };
  }

  private seal(
    figure: Figure,
    called: { name: Texts; display: FigureDisplay },
    at: Date,
    trueAt: unknown,
  ): Promise<string> {
    const { indicator, version: definitionVersion, scope, scopeId, project, period, value, n, interval } = figure;
    const bounds = interval && { low: interval.low, high: interval.high };
    const named = { indicator, ...called, definitionVersion, scope, scopeId, project };
    const month = period !== 'all' && { period };
    const told = { ...named, ...month, value, ...bounds, n, at: at.toISOString(), trueAt };
    return new CompactSign(new TextEncoder().encode(JSON.stringify(told)))
      .setProtectedHeader({ alg: 'HS256' })
      .sign(this.key);
  }
}

const notBegun = () =>
  problem('month-not-begun', 422, 'Nothing can have been counted', 'This month has not begun.', [
    { field: 'period', reason: 'has not begun' },
  ]);

function nothingToSeal(figure: Figure | undefined) {
  const reason = figure?.hidden
    ? 'It is about too few persons: the partnership does not see it.'
    : figure?.mixedUnits
      ? 'It was recorded in several units, and has no value in a common one.'
      : 'Nothing was counted there yet.';
  return problem('figure-not-shown', 409, 'This figure has no value to rest on', reason, [
    { field: 'indicator', reason },
  ]);
}
