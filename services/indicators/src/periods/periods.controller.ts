import { Caller, type CommandContext, Context, Id } from '@integras/service-kit';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenPeriod, PeriodFiguresQuery, PeriodsQuery, VerifyPeriod } from './period.requests.js';
import { Periods, type ReportedFigure } from './periods.service.js';

@ApiTags('periods')
@Controller('v1/periods')
export class PeriodsController {
  constructor(private readonly periods: Periods) {}

  @Get()
  @ApiOperation({ summary: 'Reporting periods, the newest first' })
  async list(@Query() query: PeriodsQuery, @Caller() caller: Caller) {
    return { items: await this.periods.list(query, caller) };
  }

  @Post()
  @ApiOperation({ summary: 'Open a reporting period' })
  open(@Body() body: OpenPeriod, @Caller() caller: Caller, @Context() context: CommandContext) {
    return this.periods.open(body, caller, context);
  }

  @Post(':period/lock')
  @ApiOperation({ summary: 'Lock a period: what is recorded from now on is late for it' })
  lock(@Id('period') period: string, @Caller() caller: Caller, @Context() context: CommandContext) {
    return this.periods.lock(period, caller, context);
  }

  @Post(':period/verifications')
  @ApiOperation({ summary: "Verify a country's figures of a locked period" })
  verify(
    @Id('period') period: string,
    @Body() { country }: VerifyPeriod,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.periods.verify(period, country, caller, context);
  }

  @Get(':period/figures')
  @ApiOperation({ summary: 'What a period reports of an indicator, and what has changed since it was locked' })
  figures(
    @Id('period') period: string,
    @Query() query: PeriodFiguresQuery,
    @Caller() caller: Caller,
  ): Promise<{ items: ReportedFigure[] }> {
    return this.periods.figures(period, query, caller);
  }
}
