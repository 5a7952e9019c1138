import { lowestThreshold } from '@integras/contracts';
import { Caller, type CommandContext, Context, Id } from '@integras/service-kit';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { Disclosure } from './disclosure.service.js';

class SetThreshold {
  @IsInt() @Min(lowestThreshold) @Max(100) threshold!: number;
}

@ApiTags('disclosure')
@Controller('v1/projects/:project/disclosure')
export class DisclosureController {
  constructor(private readonly disclosure: Disclosure) {}

  @Get()
  @ApiOperation({ summary: 'How few persons a project hides from those who do not run the pilot' })
  of(@Id('project') project: string, @Caller() caller: Caller) {
    return this.disclosure.of(project, caller);
  }

  @Post()
  @ApiOperation({ summary: 'Set how few persons a project hides; its tables by personal attributes begin anew' })
  set(
    @Id('project') project: string,
    @Body() { threshold }: SetThreshold,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.disclosure.set(project, threshold, caller, context);
  }
}
