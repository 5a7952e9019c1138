import { authorise, Caller, notFound } from '@integras/service-kit';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Reconciled, Reconciliation } from './reconciliation.service.js';

@ApiTags('reconciliation')
@Controller('v1/reconciliation')
export class ReconciliationController {
  constructor(private readonly reconciliation: Reconciliation) {}

  @Get()
  @ApiOperation({ summary: 'Whether what is shown is what a recount from the ledgers gave, and when' })
  latest(@Caller() caller: Caller): Reconciled {
    authorise(caller, 'definition.read', {});
    const { latest } = this.reconciliation;
    if (!latest) throw notFound();
    return latest;
  }
}
