import {
  AccountClosed,
  AccountRegistered,
  descriptorOf,
  type DisclosureLevel,
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
import type { Offer } from '../grants/grant.js';
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
  /** Whose account it was, or who was invited, by the name they have now. */
  name?: string;
  /** The rights that were given, ended or offered. */
  grants?: Offer[];
  /** What was agreed of which pilot. */
  disclosure?: { pilot: string; level?: DisclosureLevel };
}

/** A fact of the trail, with what is known of whom and what it is about. */
interface Noted {
  position: string;
  at: Date;
  actor: string;
  type: string;
  object: string;
  words: string | null;
  name: string | null;
  data: Partial<ToldGrant & PartnerDisclosureAgreed>;
  /** The right that was given, where it ended. */
  given: ToldGrant | null;
  offers: Offer[] | null;
}

/** A right as facts tell it. */
type ToldGrant = Pick<GrantGiven, 'role' | 'scope' | 'id' | 'country'>;

/** Who gave, ended and offered which rights. */
@Injectable()
export class Trail {
  constructor(private readonly dataSource: DataSource) {}

  /** What the caller did and what was done about them; of what others did, what their right to look back reaches. */
  async list(query: AuditQuery, caller: Caller): Promise<Page<Administered>> {
    if (caller.account === undefined) throw notFound();
    const limit = limitOf(query);
    const [before = null] = positionOf(query, [keyPart.number]) ?? [];
    const rows: Noted[] = await this.dataSource.query(
      `select l.position, l.recorded_at as at, l.actor, l.type, l.journal as object, r.words,
                coalesce(account.name, invitation.name) as name, l.data, given.data as given, invitation.offers
           from ledger l
           left join ledger given on l.type = $12 and given.type = $13 and given.journal = l.journal and given.entity = l.entity
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
        typeOf(GrantRevoked),
        typeOf(GrantGiven),
      ],
    );
    return pageOf(rows, limit, ({ position }) => [position], shown);
  }
}

function shown({ at, actor, type, object, words, name, data, given, offers }: Noted): Administered {
  const { entity, verb } = descriptorOf(type)!;
  const { role, scope, id, country, pilot, level } = data;
  const grant = given ?? (role && scope ? { role, scope, id, country } : undefined);
  const grants = offers ?? (grant && [offered(grant)]);
  return {
    at: at.toISOString(),
    actor,
    action: `${entity}.${verb}`,
    object,
    ...(words !== null && { reason: words }),
    ...(name !== null && { name }),
    ...(grants && { grants }),
    ...(pilot !== undefined && { disclosure: { pilot, ...(level !== undefined && { level }) } }),
  };
}

const offered = ({ role, scope, id, country }: ToldGrant): Offer => ({
  role,
  scope,
  ...(id !== undefined && { scopeId: id }),
  ...(country !== undefined && { country }),
});
