import { Callers, canSomewhere } from '@integras/service-kit';
import { Algorithms, type AuthorizationRequest, decode, encodeAuthorizationResponse, encodeUser } from '@nats-io/jwt';
import { fromPublic, fromSeed, type KeyPair } from '@nats-io/nkeys';
import { connect, type Msg, type NatsConnection } from '@nats-io/transport-node';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { brokerAccount } from './names.js';
import { PartnerAccounts } from './partner-accounts.service.js';
import { PARTNER_NATS, type PartnerNats } from './partner-nats.js';
import { permissionsOf } from './permissions.js';

/**
 * Answers the broker's question who somebody is and what they may do (auth callout). Whoever has no token of a partner
 * system with a subscription over NATS stays outside. What it answers is valid for less than a minute: the broker ends
 * the connection then, and asks again when it comes back, so that nobody stays longer who lost a right.
 */
@Injectable()
export class Callout implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('partner-callout');
  private nats: NatsConnection | undefined;
  private signer: KeyPair | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly callers: Callers,
    private readonly accounts: PartnerAccounts,
    @Inject(PARTNER_NATS) private readonly broker: PartnerNats | undefined,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.broker || this.nats) return;
    const { server, password, signingSeed } = this.broker;
    this.signer = fromSeed(new TextEncoder().encode(signingSeed));
    this.nats = await connect({
      servers: server,
      user: 'callout',
      pass: password,
      name: 'integras-callout',
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
      waitOnFirstConnect: true,
    });
    this.nats.subscribe('$SYS.REQ.USER.AUTH', {
      queue: 'callout',
      callback: (_error, message) => void this.answer(message),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.nats?.drain();
  }

  private async answer(message: Msg): Promise<void> {
    try {
      const { nats: asked } = decode<AuthorizationRequest>(message.string());
      const user = asked.user_nkey!;
      const reply = await this.decide(asked).catch((error: unknown) => ({
        error: error instanceof Error ? error.message : 'refused',
      }));
      this.logger.log('error' in reply ? `refused: ${reply.error}` : 'let a partner system in');
      message.respond(
        await encodeAuthorizationResponse(fromPublic(user), fromPublic(asked.server_id!.id), this.signer!, reply, {
          aud: asked.server_id!.id,
        }),
      );
    } catch (error) {
      this.logger.warn(`a login was not answered: ${String(error)}`);
    }
  }

  /** @throws Error for everybody who may not come in, with a reason for the log. */
  private async decide(asked: Partial<AuthorizationRequest>): Promise<{ jwt: string }> {
    const { auth_token: token } = asked.connect_opts ?? {};
    if (!token) throw new Error('no token');
    const { account, grants } = await this.callers.identify(token);
    if (account === undefined || !canSomewhere(grants, 'subscription.manage')) throw new Error('no partner system');
    const slot = await this.accounts.slotOf(account);
    const subscriptions = await this.dataSource.query<{ id: string }[]>(
      `select id from subscription where account = $1 and transport = 'nats' and state = 'active' order by id`,
      [account],
    );
    if (slot === undefined || subscriptions.length === 0) throw new Error('no subscription over NATS');
    const rights = permissionsOf(
      account,
      subscriptions.map(({ id }) => id),
    );
    const jwt = await encodeUser(
      account,
      fromPublic(asked.user_nkey!),
      this.signer!,
      { ...rights, subs: 50, payload: 64 * 1024, data: -1, allowed_connection_types: ['STANDARD'] },
      {
        aud: brokerAccount(slot),
        exp: Math.floor(Date.now() / 1_000) + this.broker!.seconds,
        algorithm: Algorithms.v2,
      },
    );
    return { jwt };
  }
}
