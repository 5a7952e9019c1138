import { Caller, Callers, Id, problem, SETTINGS } from '@integras/service-kit';
import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewaySettings } from '../gateway.settings.js';
import { inTheirWords } from '../routing/asking.js';
import { viewerOf } from './connecting.js';
import { EventStream } from './event-stream.js';
import { OpenConnections } from './open-connections.js';
import { type Page, SubscriptionStream } from './subscription-stream.service.js';

export class SubscriptionQuery {
  /** The number of the last fact that was dealt with, for clients that cannot send the `Last-Event-ID` header. */
  @IsOptional() @IsString() @Length(1, 15) lastEventId?: string;
}

@ApiTags('streams')
@Controller('api/streams/v1/subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly subscriptions: SubscriptionStream,
    private readonly connections: OpenConnections,
    private readonly callers: Callers,
    @Inject(SETTINGS) private readonly settings: GatewaySettings,
  ) {}

  @ApiOperation({
    summary: 'The facts of a subscription over SSE, for its partner system',
    description:
      'Server-sent events as of `/api/streams/v1/events`, and as far as was agreed about participants. The `id` of each is its ' +
      'number in the subscription; come back with the last one.',
  })
  @ApiOkResponse({ description: 'An event stream', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @Get(':subscription/events')
  async read(
    @Id('subscription') subscription: string,
    @Query() query: SubscriptionQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Caller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const after = numberOf(lastEventId || query.lastEventId || '0');
    const viewer = viewerOf(request, caller, this.callers);
    let first: Page;
    try {
      first = await this.subscriptions.page(subscription, after, 0, await viewer.bearer());
    } catch (error) {
      return void reply.send(inTheirWords(error, reply));
    }
    const release = this.connections.admit('events', viewer.key);
    try {
      reply.hijack();
      const patience = { bytes: this.settings.STREAM_WAITING_BYTES, seconds: this.settings.STREAM_PATIENCE_SECONDS };
      const stream = new EventStream(reply.raw, patience, () => this.connections.cut('events'));
      await this.subscriptions.serve(viewer, subscription, after, first, stream);
    } finally {
      release();
    }
  }
}

/** @throws Refusal 400 */
function numberOf(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw problem('cursor-refused', 400, 'The cursor cannot be used', 'It is no number of a subscription.', [
    { field: 'lastEventId', reason: 'is not the number of a fact' },
  ]);
}
