import { Controller, Get, Module, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller } from '../callers/caller.js';
import { Audit } from './audit.js';
import { AuditQuery } from './audit.query.js';
import { CreateAudit1764288000000 } from './create-audit.js';

@ApiTags('audit')
@Controller('v1/audit')
class AuditController {
  constructor(private readonly audit: Audit) {}

  @Get()
  @ApiOperation({
    summary: 'Who looked at what is known of single persons: what you did, and others where you administer',
  })
  list(@Query() query: AuditQuery, @Caller() caller: Caller) {
    return this.audit.list(query, caller);
  }
}

/** For a service that shows what is known of single persons. Name its migrations in the service's definition. */
@Module({ controllers: [AuditController], providers: [Audit], exports: [Audit] })
export class AuditModule {}

export const auditMigrations = [CreateAudit1764288000000];
