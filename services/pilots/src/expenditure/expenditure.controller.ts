import { Caller, type CommandContext, Context, Id, PageQuery } from '@integras/service-kit';
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RecordExpenditure } from './expenditure.requests.js';
import { Expenditure } from './expenditure.service.js';

@ApiTags('expenditure')
@Controller('v1/pilots/:pilot/expenditure')
export class ExpenditureController {
  constructor(private readonly expenditure: Expenditure) {}

  @Get()
  @ApiOperation({ summary: 'What a pilot spent, by day' })
  list(@Id('pilot') pilot: string, @Query() query: PageQuery, @Caller() caller: Caller) {
    return this.expenditure.ofPilot(pilot, query, caller);
  }

  @Post()
  @ApiOperation({ summary: 'Record money a pilot spent' })
  record(
    @Id('pilot') pilot: string,
    @Body() body: RecordExpenditure,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.expenditure.record({ pilot, caller, context }, body);
  }
}
