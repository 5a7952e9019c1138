import { Caller, type CommandContext, Context, Id, withEtag } from '@integras/service-kit';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ShownScheme } from '../schemes/schemes.service.js';
import { CancelScheme } from './ending.requests.js';
import { Endings } from './endings.service.js';

@ApiTags('schemes')
@Controller('v1/schemes')
export class EndingsController {
  constructor(private readonly endings: Endings) {}

  @Post(':id/closing')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Say that a training is over',
    description:
      'Once all of its sessions have ended or are cancelled. It takes no more sessions, questions and registrations; attendance and certificates go on.',
  })
  async close(@Id() id: string, @Caller() caller: Caller, @Context() context: CommandContext) {
    return versioned(await this.endings.close({ id, caller, context }));
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Cancel a training with all of its sessions; whoever registered is told, once',
    description: 'Until somebody was noted as there.',
  })
  async cancel(
    @Id() id: string,
    @Body() body: CancelScheme,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return versioned(await this.endings.cancel({ id, caller, context }, body));
  }
}

const versioned = (scheme: ShownScheme): ShownScheme => withEtag(scheme, scheme.version);
