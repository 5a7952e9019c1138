import { CLOCK, type Clock } from '@integras/messaging';
import { problem, SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { KnowledgeSettings } from '../settings.js';
import type { PinnedFigure } from './pin.js';
import { figureOf } from './sealed-figure.js';

/** Opens what the indicators service sealed, with the key both share. */
@Injectable()
export class Seals {
  private readonly key: Uint8Array;

  constructor(
    @Inject(SETTINGS) { FIGURE_SEAL_KEY }: KnowledgeSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.key = new TextEncoder().encode(FIGURE_SEAL_KEY);
  }

  /** @throws Refusal 422 when it is no fresh seal of a figure of the project. */
  async open(sealed: string, project: string): Promise<PinnedFigure> {
    const opened = await figureOf(sealed, this.key, this.clock.now());
    if (opened.project === project) return opened.figure;
    throw problem('figure-of-another-project', 422, 'This figure cannot be pinned', 'It is one of another project.', [
      { field: 'sealed', reason: 'is a figure of another project' },
    ]);
  }
}
