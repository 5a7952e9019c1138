import { Caller } from '@integras/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Changes, type FigureChanges } from './changes.service.js';
import { ChangesQuery, ExplanationQuery } from './explanation.query.js';
import { type Explanation, Explanations } from './explanations.service.js';

@ApiTags('explanations')
@Controller('v1')
export class ExplanationsController {
  constructor(
    private readonly explanations: Explanations,
    private readonly changes: Changes,
  ) {}

  @Get('explanation')
  @ApiOperation({
    summary: 'What stands behind a figure: the cases that count, and why the others do not',
    description:
      'Case by case for the managers of the pilot; for others in numbers, of persons those that the figure says itself.',
  })
  explain(@Query() query: ExplanationQuery, @Caller() caller: Caller): Promise<Explanation> {
    return this.explanations.explain(query, caller);
  }

  @Get('changes')
  @ApiOperation({
    summary: 'What has become of a figure since an instant, and which facts did it',
    description: 'Fact by fact for the managers of the pilot; for others by type, of persons none.',
  })
  since(@Query() query: ChangesQuery, @Caller() caller: Caller): Promise<FigureChanges> {
    return this.changes.since(query, caller);
  }
}
