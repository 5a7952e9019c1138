import { AuditQuery, Caller } from '@integras/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Trail } from './trail.service.js';

@ApiTags('audit')
@Controller('v1/audit')
export class TrailController {
  constructor(private readonly trail: Trail) {}

  @Get()
  @ApiOperation({
    summary: 'Who gave, ended and offered which rights, and why: yours, and others where you administer',
  })
  list(@Query() query: AuditQuery, @Caller() caller: Caller) {
    return this.trail.list(query, caller);
  }
}
