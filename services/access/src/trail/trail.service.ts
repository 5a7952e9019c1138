import {
  AccountClosed,
  AccountRegistered,
  descriptorOf,
  GrantGiven,
  GrantRevoked,
  InvitationAccepted,
  InvitationMade,
  InvitationWithdrawn,
  PartnerDisclosureAgreed,
  PartnerDisclosureEnded,
  typeOf,
} from '@integras/contracts';
import {
  type AuditEntry,
  type AuditQuery,
  type Caller,
  keyPart,
  limitOf,
  notFound,
  type Page,
  pageOf,
  positionOf,
} from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inReach, reachOf, visible } from '../accounts/visible-accounts.js';

const administration = [
  AccountRegistered,
  AccountClosed,
  GrantGiven,
  GrantRevoked,
  InvitationMade,
  InvitationAccepted,
  InvitationWithdrawn,
  PartnerDisclosureAgreed,
  PartnerDisclosureEnded,
].map(typeOf);

/** What was done about whom: the ledger is the trail, with the reasons that are kept beside it. */
export interface Administered extends AuditEntry {
  reason?: string;
}

/** Who gave, ended and offered which rights. */
@Injectable()
export class Trail {
  constructor(private readonly dataSource: DataSource) {}

  /** What the caller did and what was done about them; of what others did, what their right to look back reaches. */
  async list(query: AuditQuery, caller: Caller): Promise<Page<Administered>> {
    if (caller.account === undefined) throw notFound();
    const limit = limitOf(query);
    const [before = null] = positionOf(query, [keyPart.number]) ?? [];
    const rows: { position: string; at: Date; actor: string; type: string; object: string; words: string | null }[] =
      await this.dataSource.query(
        `select l.position, l.recorded_at as at, l.actor, l.type, l.journal as object, r.words
           from ledger l
           left join account on account.id = l.journal
           left join invitation on invitation.id = l.journal
           left join reason r on r.id = l.id
          where l.type = any($6::text[]) and l.actor is not null
            and (l.actor = $2::uuid or ${visible} or ${inReach('invitation.offers')})
            and ($7::uuid is null or l.actor = $7) and ($8::uuid is null or l.journal = $8)
            and ($9::timestamptz is null or l.recorded_at < $9) and ($10::bigint is null or l.position < $10)
          order by l.position desc limit $11`,
        [
          ...reachOf(caller, 'audit.read'),
          administration,
          query.actor ?? null,
          query.object ?? null,
          query.until ?? null,
          before,
          limit + 1,
        ],
      );
    return pageOf(
      rows,
      limit,
      ({ position }) => [position],
      ({ at, actor, type, object, words }) => {
        const { entity, verb } = descriptorOf(type)!;
        return {
          at: at.toISOString(),
          actor,
          action: `${entity}.${verb}`,
          object,
          ...(words !== null && { reason: words }),
        };
      },
    );
  }
}
