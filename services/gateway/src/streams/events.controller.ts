import { Caller, Callers, SETTINGS, filterOf, problem } from '@integras/service-kit';
import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type GatewaySettings } from '../gateway.settings.js';
import { viewerOf } from './connecting.js';
import { EventStream } from './event-stream.js';
import { EventsQuery } from './events.query.js';
import { EventsService, type Wanted } from './events.service.js';
import { OpenConnections } from './open-connections.js';

@ApiTags('streams')
@Controller('api/streams/v1/events')
export class EventsController {
  constructor(
    private readonly events: EventsService,
    private readonly connections: OpenConnections,
    private readonly callers: Callers,
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  @ApiOperation({
    summary: 'Facts as they are accepted, from any point of history on',
    description:
      'Server-sent events. Each `event` is a CloudEvent in structured mode; its `id` is a cursor to come back with. ' +
      '`reset` says that the cursor could not be honoured and why; `end` that the caller lost access.',
  })
  @ApiOkResponse({ description: 'An event stream', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @Get()
  async read(
    @Query() query: EventsQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Caller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wanted = wantedBy(query, lastEventId || undefined);
    const viewer = viewerOf(request, caller, this.callers);
    const start = await this.events.startOf(viewer, wanted);
    const release = this.connections.admit('events', viewer.key);
    try {
      reply.hijack();
      const patience = { bytes: this.settings.STREAM_WAITING_BYTES, seconds: this.settings.STREAM_PATIENCE_SECONDS };
      const stream = new EventStream(reply.raw, patience, () => this.connections.cut('events'));
      await this.events.serve(viewer, wanted, start, stream);
    } finally {
      release();
    }
  }
}

function wantedBy({ types, countries, pilots, from, lastEventId }: EventsQuery, header: string | undefined): Wanted {
  const { filter, errors } = filterOf({
    types: types?.split(','),
    countries: countries?.split(','),
    pilots: pilots?.split(','),
  });
  if (errors.length > 0) {
    const detail = errors.map(({ field, reason }) => `${field}: ${reason}`).join('; ');
    throw problem('invalid-request', 422, 'The request is not valid', detail, errors);
  }
  const named = from === 'start' || from === 'now' ? from : undefined;
  const cursor = header ?? lastEventId ?? (named ? undefined : from);
  return { filter, cursor, from: named ?? (cursor === undefined ? 'now' : 'start') };
}
