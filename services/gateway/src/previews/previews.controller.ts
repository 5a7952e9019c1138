import { Id, traceOf } from '@integras/service-kit';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inTheirWords } from '../routing/asking.js';
import { type Preview, Previews, type Supposing } from './previews.service.js';

@ApiTags('previews')
@Controller('api/previews/v1/pilots/:pilot/facts/:fact')
export class PreviewsController {
  constructor(private readonly previews: Previews) {}

  @Post('correct')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What a correction would change of figures, and who relies on those',
    description:
      'The correction is decided as if it were sent, and counted; nothing is kept of it. Its reason may follow. ' +
      'Named with it are the reported and released periods it touches, and recommendations that rest on its figures.',
  })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['changes'],
      properties: { changes: { type: 'object' }, reason: { type: 'string' } },
    },
  })
  correct(
    @Id('pilot') pilot: string,
    @Id('fact') fact: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Preview | object> {
    return this.answer({ pilot, fact, how: 'correct', body, headers: headersOf(request) }, reply);
  }

  @Post('void')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What taking a fact back would change of figures, and who relies on those',
    description: 'As for a correction.',
  })
  @ApiBody({ schema: { type: 'object', properties: { reason: { type: 'string' } } } })
  void(
    @Id('pilot') pilot: string,
    @Id('fact') fact: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Preview | object> {
    return this.answer({ pilot, fact, how: 'void', body, headers: headersOf(request) }, reply);
  }

  private async answer(supposing: Supposing, reply: FastifyReply): Promise<Preview | object> {
    try {
      return await this.previews.of(supposing);
    } catch (error) {
      return inTheirWords(error, reply);
    }
  }
}

function headersOf(request: FastifyRequest): Record<string, string> {
  const { authorization, 'if-match': ifMatch } = request.headers;
  return {
    'content-type': 'application/json',
    traceparent: traceOf(request).traceparent,
    'x-forwarded-for': request.ip,
    ...(authorization && { authorization }),
    ...(ifMatch && { 'if-match': ifMatch }),
  };
}
