import { Caller, Id } from '@integras/service-kit';
import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Letters } from './letters.service.js';

@ApiTags('registrations')
@Controller('v1/sessions')
export class LettersController {
  constructor(private readonly letters: Letters) {}

  @Get(':session/letters')
  @ApiOperation({ summary: 'What those who registered were to be told, and whether they were' })
  async list(@Id('session') session: string, @Caller() caller: Caller) {
    return { items: await this.letters.ofSession(session, caller) };
  }
}
