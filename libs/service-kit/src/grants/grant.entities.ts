import type { Role, ScopeKind } from '@integras/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account as every service knows it: enough to find the grants of a token's bearer. */
@Entity('known_account')
export class KnownAccount {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') issuer!: string;
  @Column('text') subject!: string;
  @Column('text') kind!: 'person' | 'partner_system';
  @Column('boolean') closed!: boolean;
}

@Entity('known_grant')
export class KnownGrant {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') account!: string;
  @Column('text') role!: Role;
  @Column('text') scope!: ScopeKind;
  @Column('uuid', { name: 'scope_id', nullable: true }) scopeId!: string | null;
  @Column('text', { nullable: true }) country!: string | null;
}
