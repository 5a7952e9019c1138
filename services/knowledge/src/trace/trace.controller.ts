import { IsId, IsLine } from '@integras/contracts';
import { authorise, Caller, KnownPilot } from '@integras/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { DataSource, In } from 'typeorm';
import { AnalysisRow, EditionRow } from '../analyses/analysis.entities.js';
import { PracticeRow } from '../practices/practice.entity.js';
import { RecommendationRow } from '../recommendations/recommendation.entity.js';
import { UptakeRow } from '../uptakes/uptake.entity.js';
import { around, type Trace, traceOf } from './trace.js';

class TraceQuery {
  @IsId() project!: string;
  /** The id of a node: only what leads to it and what it leads to. */
  @IsOptional() @IsLine(120) around?: string;
}

@ApiTags('trace')
@Controller('v1/trace')
export class TraceController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  @ApiOperation({
    summary:
      'From weaknesses over pilots, outcomes and practices to recommendations and their uptake: a graph to walk, with gaps',
  })
  async trace(@Query() { project, around: node }: TraceQuery, @Caller() caller: Caller): Promise<Trace> {
    authorise(caller, 'item.read', { project });
    const { manager } = this.dataSource;
    const [pilots, rows, analyses, practices, uptakes] = await Promise.all([
      manager.find(KnownPilot, { where: { project }, order: { code: 'ASC' } }),
      manager.find(RecommendationRow, { where: { project }, order: { draftedAt: 'ASC', id: 'ASC' } }),
      this.published(project),
      manager.find(PracticeRow, { where: { project }, order: { draftedAt: 'ASC', id: 'ASC' } }),
      manager.find(UptakeRow, { where: { project, voided: false }, order: { id: 'ASC' } }),
    ]);
    const trace = traceOf({
      pilots,
      recommendations: rows.map(({ recommendation }) => recommendation),
      analyses,
      practices: practices.map(({ practice }) => practice),
      uptakes,
    });
    return node === undefined ? trace : around(trace, node);
  }
  /** The newest published editions of the project's analyses. */
  private async published(project: string) {
    const { manager } = this.dataSource;
    const rows = await manager.find(AnalysisRow, { where: { project }, order: { id: 'ASC' } });
    const editions = await manager.findBy(EditionRow, { analysis: In(rows.map(({ id }) => id)) });
    return rows.flatMap(({ id: analysis, territory, published }) => {
      const edition = editions.find((one) => one.analysis === analysis && one.number === published);
      return edition ? [{ analysis, territory, items: edition.items }] : [];
    });
  }
}
