import { Caller, Callers, Id, SETTINGS, filterOf, problem } from '@integras/service-kit';
import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type GatewaySettings } from '../../gateway.settings.js';
import { viewerOf } from '../connecting.js';
import { EventStream } from '../event-stream.js';
import { OpenConnections } from '../open-connections.js';
import { LiveService } from './live.service.js';
import { Topics } from './topics.js';
import { TopicsDesk } from './topics-desk.js';

class LiveQuery {
  /** Where facts go on, for clients that cannot send the `Last-Event-ID` header. */
  @IsOptional() @IsString() @Length(1, 2_000) lastEventId?: string;
}

@ApiTags('streams')
@Controller('api/streams/v1/live')
export class LiveController {
  constructor(
    private readonly live: LiveService,
    private readonly desk: TopicsDesk,
    private readonly connections: OpenConnections,
    private readonly callers: Callers,
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  @ApiOperation({
    summary: 'Figures and facts as they move, for pages',
    description:
      'Server-sent events. `connected` names the connection, whose topics are handed in by POST; then come `figure`, ' +
      '`fact`, `bundle` (facts about persons, counted, of all types), `inbox` (yours has changed) and `heartbeat`.',
  })
  @ApiOkResponse({ description: 'An event stream', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @Get()
  async read(
    @Query() { lastEventId }: LiveQuery,
    @Headers('last-event-id') header: string | undefined,
    @Caller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const viewer = viewerOf(request, caller, this.callers);
    const release = this.connections.admit('live', viewer.key);
    try {
      reply.hijack();
      const patience = { bytes: this.settings.STREAM_WAITING_BYTES, seconds: this.settings.STREAM_PATIENCE_SECONDS };
      const stream = new EventStream(reply.raw, patience, () => this.connections.cut('live'));
      await this.live.serve(viewer, header || lastEventId, stream);
    } finally {
      release();
    }
  }

  @ApiOperation({ summary: 'Say what a live connection is to bring' })
  @ApiNoContentResponse({ description: 'The figures follow as they stand, then whatever changes' })
  @HttpCode(204)
  @Post(':connection/topics')
  async want(
    @Id('connection') connection: string,
    @Body() topics: Topics,
    @Caller() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const { errors } = filterOf(topics.events || {});
    if (errors.length > 0) {
      const detail = errors.map(({ field, reason }) => `events.${field}: ${reason}`).join('; ');
      throw problem(
        'invalid-request',
        422,
        'The request is not valid',
        detail,
        errors.map((error) => ({ ...error, field: `events.${error.field}` })),
      );
    }
    await this.desk.handIn(connection, { viewer: viewerOf(request, caller, this.callers).key, topics });
  }
}
