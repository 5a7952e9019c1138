import { IsId, IsLine } from '@integras/contracts';
import { authorise, Caller, KnownPilot } from '@integras/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { DataSource } from 'typeorm';
import { RecommendationRow } from '../recommendations/recommendation.entity.js';
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
  @ApiOperation({ summary: 'From pilots over their outcomes to recommendations: a graph to walk, with its gaps' })
  async trace(@Query() { project, around: node }: TraceQuery, @Caller() caller: Caller): Promise<Trace> {
    authorise(caller, 'item.read', { project });
    const { manager } = this.dataSource;
    const [pilots, rows] = await Promise.all([
      manager.find(KnownPilot, { where: { project }, order: { code: 'ASC' } }),
      manager.find(RecommendationRow, { where: { project }, order: { draftedAt: 'ASC', id: 'ASC' } }),
    ]);
    const trace = traceOf(
      pilots,
      rows.map(({ recommendation }) => recommendation),
    );
    return node === undefined ? trace : around(trace, node);
  }
}
