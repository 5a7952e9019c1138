import { Caller, type CommandContext, Context, Id, IfMatch, withEtag } from '@integras/service-kit';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Challenge } from '../webhooks/challenge.service.js';
import { Deliveries } from '../webhooks/deliveries.service.js';
import { Tombstones } from '../tombstones/tombstones.service.js';
import { type CopiedFacts, CopiedFactsReader } from './copied-facts.service.js';
import { Acknowledge, DeliveriesQuery, FactsQuery, RegisterSubscription, Replay } from './subscription.requests.js';
import { type ShownSubscription, Subscriptions } from './subscriptions.service.js';

@ApiTags('subscriptions')
@Controller('v1/subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly challenge: Challenge,
    private readonly deliveries: Deliveries,
    private readonly tombstones: Tombstones,
    private readonly facts: CopiedFactsReader,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Your subscriptions' })
  async list(@Caller() caller: Caller): Promise<{ items: ShownSubscription[] }> {
    return { items: await this.subscriptions.list(caller) };
  }

  @Post()
  @ApiOperation({
    summary: 'Register where facts are to be sent',
    description: 'The answer holds the secret that webhooks are signed with; it is shown this once.',
  })
  async register(@Body() body: RegisterSubscription, @Caller() caller: Caller, @Context() context: CommandContext) {
    return versioned(await this.subscriptions.register(body, caller, context));
  }

  @Get(':id')
  @ApiOperation({ summary: 'A subscription' })
  async one(@Id() id: string, @Caller() caller: Caller) {
    return versioned(await this.subscriptions.one(id, caller));
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Have the receiver answer a challenge; then facts are sent',
    description: 'Also what brings a disabled subscription back: what waited is sent.',
  })
  async confirm(@Id() id: string, @Caller() caller: Caller, @Context() context: CommandContext) {
    return versioned(await this.challenge.confirm({ id, caller, context }));
  }

  @Post(':id/secret')
  @HttpCode(200)
  @ApiOperation({ summary: 'A new secret', description: 'For 24 hours the one before signs beside it.' })
  async rotate(
    @Id() id: string,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
    @IfMatch() ifMatch: number | undefined,
  ) {
    return versioned(await this.subscriptions.rotate({ id, caller, context }, ifMatch));
  }

  @Post(':id/disabling')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send nothing until it is confirmed again; what happens meanwhile waits' })
  async disable(@Id() id: string, @Caller() caller: Caller, @Context() context: CommandContext) {
    return versioned(await this.subscriptions.stop({ id, caller, context }));
  }

  @Post(':id/closing')
  @HttpCode(200)
  @ApiOperation({ summary: 'End a subscription for good' })
  async close(@Id() id: string, @Caller() caller: Caller, @Context() context: CommandContext) {
    return versioned(await this.subscriptions.close({ id, caller, context }));
  }

  @Get(':id/events')
  @ApiOperation({
    summary: 'Facts after a number, 256 at most, for the partner system itself',
    description: 'Of a subscription over SSE, which the gateway reads here; also for whoever would rather ask.',
  })
  read(
    @Id() id: string,
    @Query() { after = '0', wait = '0' }: FactsQuery,
    @Caller() caller: Caller,
  ): Promise<CopiedFacts> {
    return this.facts.after(id, Number(after), Number(wait), caller);
  }

  @Get(':id/deliveries')
  @ApiOperation({ summary: 'What was sent and how it went, in the order of the numbers; 200 at a time' })
  async log(@Id() id: string, @Query() query: DeliveriesQuery, @Caller() caller: Caller) {
    return { items: await this.deliveries.list(id, query, caller) };
  }

  @Post(':id/replays')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Have facts sent again',
    description: 'With the ids they had: receivers tell them by those.',
  })
  async replay(@Id() id: string, @Body() body: Replay, @Caller() caller: Caller) {
    return { replayed: await this.deliveries.replay(id, body, caller) };
  }

  @Post(':id/acknowledgements')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Say that everything up to a number was dealt with, erasures among it',
    description:
      'Where it was not said by answering a webhook with 2xx, or by acknowledging over NATS: always of what is read by SSE.',
  })
  async acknowledge(@Id() id: string, @Body() { through }: Acknowledge, @Caller() caller: Caller) {
    return { acknowledged: await this.tombstones.acknowledge(id, through, caller) };
  }
}

const versioned = (subscription: ShownSubscription) => withEtag(subscription, subscription.version);
