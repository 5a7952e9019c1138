import { authorise, Caller } from '@integras/service-kit';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Reconciled, Reconciliation } from './reconciliation.service.js';

@ApiTags('reconciliation')
@Controller('v1/reconciliation')
export class ReconciliationController {
  constructor(private readonly reconciliation: Reconciliation) {}

  @Get()
  @ApiOperation({
    summary: 'Whether what is shown is what a recount from the ledgers gave, and when; 204 before the first one',
  })
  latest(@Caller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Reconciled | undefined {
    authorise(caller, 'definition.read', {});
    const { latest } = this.reconciliation;
    if (!latest) void reply.code(204);
    return latest;
  }
}
