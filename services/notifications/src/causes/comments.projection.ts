import { CommentMade, CommentWithdrawn, type Fact, typeOf } from '@integras/contracts';
import { BatchContext, CLOCK, type Clock } from '@integras/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { KnownItem } from '../words/names.entities.js';
import { momentOf, note, takeBack } from './causes.js';

/** Notes that somebody commented on what somebody else wrote. */
@Controller()
export class CommentsProjection {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @EventPattern<string>(typeOf(CommentMade))
  async made(@Payload() fact: Fact<CommentMade>, @Ctx() { manager }: BatchContext): Promise<void> {
    const at = momentOf(fact, this.clock.now());
    if (!at) return;
    const { comment, project, item: id, itemKind: kind } = fact.data;
    const { country, authors = [] } = (await manager.findOneBy(KnownItem, { id })) ?? {};
    await note(manager, {
      key: `comment-made:${comment}`,
      kind: 'comment-made',
      at,
      project,
      country: country ?? undefined,
      entity: comment,
      // Nobody is told what they said themselves.
      addressees: authors.filter((author) => author !== fact.actor),
      about: { commented: { id, kind } },
    });
  }

  @EventPattern<string>(typeOf(CommentWithdrawn))
  async withdrawn(@Payload() { data }: Fact<CommentWithdrawn>, @Ctx() { manager }: BatchContext): Promise<void> {
    await takeBack(manager, { entity: data.comment, kind: 'comment-made' });
  }
}
