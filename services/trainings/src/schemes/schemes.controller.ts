import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DescribeScheme, PlanScheme, SchemesQuery } from './scheme.requests.js';
import { Schemes, type ShownScheme } from './schemes.service.js';

@ApiTags('schemes')
@Controller('v1/schemes')
export class SchemesController {
  constructor(private readonly schemes: Schemes) {}

  @Get()
  @ApiOperation({ summary: 'Trainings, by their code' })
  async list(@Query() query: SchemesQuery, @Caller() caller: Caller) {
    return { items: await this.schemes.list(query, caller) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'A training' })
  async one(@Id() id: string, @Caller() caller: Caller) {
    return versioned(await this.schemes.one(id, caller));
  }

  @Post()
  @ApiOperation({ summary: 'Plan a training' })
  async plan(@Body() body: PlanScheme, @Caller() caller: Caller, @Context() context: CommandContext) {
    return versioned(await this.schemes.plan(body, caller, context));
  }

  @Put(':id')
  @ApiOperation({
    summary: 'Describe a training anew',
    description: 'What participations are counted by stays as it is once somebody has attended.',
  })
  async describe(
    @Id() id: string,
    @Body() body: DescribeScheme,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return versioned(await this.schemes.describe({ id, caller, context, ifMatch }, body));
  }
}

const versioned = (scheme: ShownScheme): ShownScheme => withEtag(scheme, scheme.version);
