import { WorkshopRecord } from '@integras/contracts';
import { Caller, type CommandContext, Context, Id, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Workshops } from './workshops.service.js';

@ApiTags('workshops')
@Controller('v1/pilots/:pilot/workshops')
export class WorkshopsController {
  constructor(private readonly workshops: Workshops) {}

  @Get()
  @ApiOperation({ summary: 'The workshops in which a pilot was designed or evaluated, the newest first' })
  async list(@Id('pilot') pilot: string, @Caller() caller: Caller) {
    return { items: await this.workshops.ofPilot(pilot, caller) };
  }

  @Get(':workshop')
  @ApiOperation({ summary: 'A workshop' })
  async one(@Id('pilot') pilot: string, @Id('workshop') id: string, @Caller() caller: Caller) {
    const found = await this.workshops.one(pilot, id, caller);
    return withEtag(found, found.version);
  }

  @Post()
  @ApiOperation({ summary: 'Report a workshop that was held' })
  hold(
    @Id('pilot') pilot: string,
    @Body() body: WorkshopRecord,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.workshops.hold({ pilot, caller, context }, body);
  }
}
