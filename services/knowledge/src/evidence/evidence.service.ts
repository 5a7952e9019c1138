import { randomUUID } from 'node:crypto';
import { type Caller, KnownPilot } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import * as decisions from '../recommendations/decisions.js';
import { type Changing, Recommendations } from '../recommendations/recommendations.service.js';
import type { ShownRecommendation } from '../recommendations/shown-recommendation.js';
import type { PinEvidence } from './evidence.requests.js';
import type { Evidence as Backing, Movement, Pin, PinnedFigure } from './pin.js';
import { Seals } from './seals.js';
import { Sources } from './sources.js';

/** A piece of evidence as answers show it: as it was when it was pinned, and as it is known to be now. */
export interface ShownEvidence extends Omit<Pin, 'figure' | 'moved'> {
  /** What the pilot, analysis or practice is called. */
  title?: string;
  /** The figure as it was pinned; for the public, which sees figures by releases, only which one it is. */
  was?: PinnedFigure | Pick<PinnedFigure, 'indicator' | 'scope' | 'scopeId' | 'definitionVersion' | 'at'>;
  /** Absent while the figure is as it was. */
  moved?: Movement;
}

@Injectable()
export class Evidence {
  constructor(
    private readonly recommendations: Recommendations,
    private readonly seals: Seals,
    private readonly sources: Sources,
    private readonly dataSource: DataSource,
  ) {}

  async of(item: string, caller: Caller): Promise<ShownEvidence[]> {
    const { row, seen } = await this.recommendations.readable(item, caller);
    const { pins } = row.recommendation;
    const titles = await this.titles(pins);
    return pins.map(({ figure, moved, ...pin }) => {
      const title = pin.source === undefined ? undefined : titles.get(pin.source);
      return {
        ...pin,
        ...(title !== undefined && { title }),
        ...(figure && { was: seen === 'all' ? figure : whichFigure(figure) }),
        ...(moved && seen === 'all' && { moved }),
      };
    });
  }

  async pin(changing: Changing, body: PinEvidence): Promise<ShownRecommendation & { pin: string }> {
    const { row } = await this.recommendations.readable(changing.id, changing.caller);
    const evidence = await this.found(body, row.project);
    const id = randomUUID();
    const { pinned = [], ...shown } = await this.recommendations.change(changing, 'item.write', (before) =>
      decisions.pin(before, id, evidence),
    );
    return { ...shown, pin: pinned[0]! };
  }

  release(changing: Changing, pin: string): Promise<ShownRecommendation> {
    return this.recommendations.change(changing, 'item.write', (before) => decisions.release(before, pin));
  }

  private async found({ kind, sealed = '', source = '' }: PinEvidence, project: string): Promise<Backing> {
    if (kind === 'figure') return { kind, figure: await this.seals.open(sealed, project) };
    await this.sources.require(kind, source, project);
    return { kind, source };
  }

  private async titles(pins: readonly Pin[]): Promise<Map<string, string>> {
    const ids = pins.flatMap(({ kind, source }) => (kind === 'pilot' && source !== undefined ? [source] : []));
    const pilots = await this.dataSource.manager.findBy(KnownPilot, { id: In(ids) });
    return new Map(pilots.map(({ id, title }) => [id, title]));
  }
}

function whichFigure({ indicator, scope, scopeId, definitionVersion, at }: PinnedFigure) {
  return { indicator, scope, scopeId, definitionVersion, at };
}
