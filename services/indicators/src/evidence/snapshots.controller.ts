import { Caller } from '@integras/service-kit';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SnapshotQuery } from './snapshot.query.js';
import { type Snapshot, Snapshots } from './snapshots.service.js';

@ApiTags('figures')
@Controller('v1/figures/snapshot')
export class SnapshotsController {
  constructor(private readonly snapshots: Snapshots) {}

  @Get()
  @ApiOperation({
    summary: 'A figure as the partnership sees it now, sealed for pinning as evidence',
    description: 'The seal holds for an hour. A figure that is hidden from the partnership is refused.',
  })
  snapshot(@Query() query: SnapshotQuery, @Caller() caller: Caller): Promise<Snapshot> {
    return this.snapshots.of(query, caller);
  }
}
