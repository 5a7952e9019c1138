import { AccountClosed, AccountRegistered, type Fact, GrantGiven, GrantRevoked, typeOf } from '@integras/contracts';
import { BatchContext } from '@integras/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { KnownAccount, KnownGrant } from './grant.entities.js';
import { Principals } from './principals.js';

/**
 * Keeps what `access` tells of accounts and grants; in effect as soon as the batch has committed. Applying the stream
 * again from its beginning ends in the same rows.
 */
@Controller()
export class GrantsProjection {
  constructor(private readonly principals: Principals) {}

  @EventPattern<string>(typeOf(AccountRegistered))
  async registered(@Payload() { data }: Fact<AccountRegistered>, @Ctx() context: BatchContext): Promise<void> {
    const { account: id, issuer, subject, kind } = data;
    await context.manager.upsert(KnownAccount, { id, issuer, subject, kind, closed: false }, ['id']);
    this.changed(context);
  }

  @EventPattern<string>(typeOf(AccountClosed))
  async closed(@Payload() { data }: Fact<AccountClosed>, @Ctx() context: BatchContext): Promise<void> {
    await context.manager.update(KnownAccount, { id: data.account }, { closed: true });
    this.changed(context);
  }

  @EventPattern<string>(typeOf(GrantGiven))
  async given(@Payload() { data }: Fact<GrantGiven>, @Ctx() context: BatchContext): Promise<void> {
    const { grant: id, account, role, scope, id: scopeId = null, country = null } = data;
    await context.manager.upsert(KnownGrant, { id, account, role, scope, scopeId, country }, ['id']);
    this.changed(context);
  }

  @EventPattern<string>(typeOf(GrantRevoked))
  async revoked(@Payload() { data }: Fact<GrantRevoked>, @Ctx() context: BatchContext): Promise<void> {
    await context.manager.delete(KnownGrant, { id: data.grant });
    this.changed(context);
  }

  private changed(context: BatchContext): void {
    context.afterCommit(() => this.principals.forget());
  }
}
