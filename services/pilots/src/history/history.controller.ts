import { Caller, Id } from '@integras/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { History } from './history.service.js';
import { HistoryQuery } from './history.requests.js';

@ApiTags('history')
@Controller('v1/pilots/:pilot/history')
export class HistoryController {
  constructor(private readonly history: History) {}

  @Get()
  @ApiOperation({ summary: 'Every fact of a pilot, or of one entity of it, as CloudEvents' })
  list(@Id('pilot') pilot: string, @Query() query: HistoryQuery, @Caller() caller: Caller) {
    return this.history.ofPilot(pilot, query, caller);
  }
}
