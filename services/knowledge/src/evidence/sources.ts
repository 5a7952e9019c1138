import type { EvidenceKind } from '@integras/contracts';
import { KnownPilot, problem } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What recommendations can rest on beside figures. */
@Injectable()
export class Sources {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws Refusal 422 when the project has no such thing. */
  async require(kind: Exclude<EvidenceKind, 'figure'>, id: string, project: string): Promise<void> {
    if (kind === 'pilot' && (await this.dataSource.manager.existsBy(KnownPilot, { id, project }))) return;
    throw problem('no-such-source', 422, 'There is nothing to rest on', `The project has no such ${kind}.`, [
      { field: 'source', reason: `is no ${kind} of the project` },
    ]);
  }
}
