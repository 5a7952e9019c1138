import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CorrectRecord, VoidRecord } from '../project-records/project-record.requests.js';
import { DraftAgreement, EndAgreement, SignAgreement } from './agreement.requests.js';
import { Agreements } from './agreements.service.js';

@ApiTags('agreements')
@Controller('v1/projects/:project/agreements')
export class AgreementsController {
  constructor(private readonly agreements: Agreements) {}

  @Get()
  @ApiOperation({ summary: 'The agreements of a project, those that hold first' })
  async list(@Id('project') project: string, @Caller() caller: Caller) {
    return { items: await this.agreements.list(project, caller) };
  }

  @Get(':id')
  @ApiOperation({ summary: 'An agreement as it stands' })
  async one(@Id('project') project: string, @Id() id: string, @Caller() caller: Caller) {
    const found = await this.agreements.one({ project, id, caller });
    return withEtag(found, found.version);
  }

  @Post()
  @ApiOperation({ summary: 'Draft an agreement of partners' })
  draft(
    @Id('project') project: string,
    @Body() body: DraftAgreement,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.agreements.draft({ project, caller, context }, body);
  }

  @Post(':id/signed')
  @ApiOperation({ summary: 'Say that all parties have signed it' })
  sign(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: SignAgreement,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.agreements.sign({ project, id, caller, context, ifMatch }, body);
  }

  @Post(':id/ended')
  @ApiOperation({ summary: 'Say that it holds no more, and why' })
  end(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: EndAgreement,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.agreements.end({ project, id, caller, context, ifMatch }, body);
  }

  @Post(':id/corrections')
  @ApiOperation({ summary: 'Correct what is said of it; a day taken away takes its step back' })
  correct(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: CorrectRecord,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.agreements.correct({ project, id, caller, context, ifMatch }, body);
  }

  @Post(':id/void')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take it back' })
  void(
    @Id('project') project: string,
    @Id() id: string,
    @Body() body: VoidRecord,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return this.agreements.void({ project, id, caller, context, ifMatch }, body);
  }
}
