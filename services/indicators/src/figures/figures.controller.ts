import { Caller } from '@integras/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ComparisonQuery, FiguresQuery, SeriesQuery } from './figures.query.js';
import { type Comparison, type FigureList, FiguresService } from './figures.service.js';

@ApiTags('figures')
@Controller('v1')
export class FiguresController {
  constructor(private readonly figures: FiguresService) {}

  @Get('figures')
  @ApiOperation({
    summary: 'Figures as they stand',
    description:
      'Small numbers of persons are hidden from those who do not manage the pilot, with whatever would give them away: `hidden` with neither value nor n. `hiding` says why: the threshold of the project and what can be asked instead. `notYet` with `asOf` marks what nothing could be known of, because no pilot was planned there.',
  })
  list(@Query() query: FiguresQuery, @Caller() caller: Caller): Promise<FigureList> {
    return this.figures.figures(query, caller);
  }

  @Get('series')
  @ApiOperation({ summary: 'A figure month by month, without gaps' })
  series(@Query() query: SeriesQuery, @Caller() caller: Caller): Promise<FigureList> {
    return this.figures.series(query, caller);
  }

  @Get('comparison')
  @ApiOperation({
    summary: 'A figure of several places and of all together',
    description:
      'The figure of all together is pooled, never a mean of the others. An order is only given where no intervals overlap, and of two shares their difference.',
  })
  comparison(@Query() query: ComparisonQuery, @Caller() caller: Caller): Promise<Comparison> {
    return this.figures.comparison(query, caller);
  }
}
