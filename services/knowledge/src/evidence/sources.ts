import type { EvidenceKind } from '@integras/contracts';
import { KnownPilot, problem } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { AnalysisRow } from '../analyses/analysis.entities.js';
import { PracticeRow } from '../practices/practice.entity.js';

type SourceKind = Exclude<EvidenceKind, 'figure'>;

/** What recommendations can rest on beside figures: pilots, and analyses and practices that everybody can read. */
@Injectable()
export class Sources {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws Refusal 422 when the project has no such thing. */
  async require(kind: SourceKind, id: string, project: string): Promise<void> {
    if (await this.exists(kind, id, project)) return;
    throw problem('no-such-source', 422, 'There is nothing to rest on', `The project has no such ${kind}.`, [
      { field: 'source', reason: `is no ${kind === 'pilot' ? kind : `published ${kind}`} of the project` },
    ]);
  }

  /** What each is called, in whatever languages; ids of what there is none of are left out. */
  async titles(ids: readonly string[]): Promise<Map<string, string | Record<string, string>>> {
    const { manager } = this.dataSource;
    const among = { id: In(ids) };
    const [pilots, analyses, practices] = await Promise.all([
      manager.findBy(KnownPilot, among),
      manager.findBy(AnalysisRow, among),
      manager.findBy(PracticeRow, among),
    ]);
    return new Map<string, string | Record<string, string>>([
      ...pilots.map(({ id, title }) => [id, title] as const),
      ...analyses.map(({ id, analysis }) => [id, analysis.text.title] as const),
      ...practices.map(({ id, practice }) => [id, (practice.published ?? practice.text).title] as const),
    ]);
  }

  private exists(kind: SourceKind, id: string, project: string): Promise<boolean> {
    const { manager } = this.dataSource;
    switch (kind) {
      case 'pilot':
        return manager.existsBy(KnownPilot, { id, project });
      case 'analysis':
        return manager.existsBy(AnalysisRow, { id, project, published: Not(IsNull()) });
      case 'practice':
        return manager.existsBy(PracticeRow, { id, project, state: 'published' });
    }
  }
}
