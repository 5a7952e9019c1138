import { Caller } from '@integras/service-kit';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Tombstones } from './tombstones.service.js';

@ApiTags('erasures')
@Controller('v1/tombstones')
export class TombstonesController {
  constructor(private readonly tombstones: Tombstones) {}

  @Get()
  @ApiOperation({
    summary: 'Which partner systems were told of which erasure, and which said that they heard',
    description: 'Those that somebody has not acknowledged come first. 500 at most.',
  })
  async list(@Caller() caller: Caller) {
    return { items: await this.tombstones.list(caller) };
  }
}
