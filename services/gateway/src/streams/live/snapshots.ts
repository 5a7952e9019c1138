import type { Figure, CountedUntil } from '@integras/contracts';
import { SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { type GatewaySettings } from '../../gateway.settings.js';
import { questionOf } from './figure-topics.js';
import type { FigureTopic } from './topics.js';

export interface Snapshot {
  /** Everything that had happened up to here is in it. */
  trueAt: CountedUntil;
  items: Figure[];
}

/** The indicators service said no, and would again. */
export class SnapshotRefused extends Error {
  override readonly name = 'SnapshotRefused';

  constructor(readonly problem: object) {
    super('the figures were refused');
  }
}

const patience = 10_000;

/** Figures as they stand, as the indicators service answers whoever asks. */
@Injectable()
export class Snapshots {
  constructor(@Inject(SETTINGS) private readonly settings: GatewaySettings) {}

  /** @throws SnapshotRefused, or any other error when there was no answer. */
  async read(topic: FigureTopic, token: string): Promise<Snapshot> {
    const answer = await fetch(new URL(`/v1/figures?${questionOf(topic).toString()}`, this.settings.INDICATORS_URL), {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(patience),
    });
    if (answer.ok) return (await answer.json()) as Snapshot;
    const said = (await answer.json().catch(() => ({ status: answer.status }))) as object;
    if (answer.status >= 400 && answer.status < 500) throw new SnapshotRefused(said);
    throw new Error(`the indicators service answers with status ${answer.status}`);
  }
}
