import { randomUUID } from 'node:crypto';
import type { Caller } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import * as decisions from '../recommendations/decisions.js';
import { type Changing, Recommendations } from '../recommendations/recommendations.service.js';
import type { ShownRecommendation } from '../recommendations/shown-recommendation.js';
import type { PinEvidence } from './evidence.requests.js';
import type { Evidence as Backing, Movement, Pin, PinnedFigure } from './pin.js';
import { Seals } from './seals.js';
import { Sources } from './sources.js';

/** A piece of evidence as answers show it: as it was when it was pinned, and as it is known to be now. */
export interface ShownEvidence extends Omit<Pin, 'figure' | 'moved'> {
  /** What the pilot, analysis or practice is called; the latter two in several languages. */
  title?: string | Record<string, string>;
  /** The figure as it was pinned; for the public, which sees figures by releases, only which one it is. */
  was?: PinnedFigure | Pick<PinnedFigure, 'indicator' | 'scope' | 'scopeId' | 'period' | 'definitionVersion' | 'at'>;
  /** Absent while the figure is as it was. */
  moved?: Movement;
}

@Injectable()
export class Evidence {
  constructor(
    private readonly recommendations: Recommendations,
    private readonly seals: Seals,
    private readonly sources: Sources,
  ) {}

  async of(item: string, caller: Caller): Promise<ShownEvidence[]> {
    const { row, seen } = await this.recommendations.readable(item, caller);
    const { pins } = row.recommendation;
    const titles = await this.sources.titles(pins.flatMap(({ source }) => source ?? []));
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
}

function whichFigure({ indicator, scope, scopeId, period, definitionVersion, at }: PinnedFigure) {
  return { indicator, scope, scopeId, ...(period && { period }), definitionVersion, at };
}
