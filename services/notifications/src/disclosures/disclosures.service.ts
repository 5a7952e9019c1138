import type { DisclosureLevel } from '@integras/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What was agreed with one partner system and covers a fact of a pilot; undefined for nothing. */
export type AgreedFor = (fact: { pilot?: string; recordedtime: string }) => Standing | undefined;

export interface Standing {
  id: string;
  pilot: string;
  level: DisclosureLevel;
  since: Date;
}

/** What partner systems may be told of participants now. */
@Injectable()
export class Disclosures {
  /** @param account the partner system's */
  async of(account: string, manager: EntityManager): Promise<AgreedFor> {
    // The newest first: for a moment, the one whose place it takes may stand beside it.
    const standing = await manager.query<Standing[]>(
      'select id, pilot, level, since from known_disclosure where account = $1 and not ended order by since desc',
      [account],
    );
    return ({ pilot, recordedtime }) =>
      standing.find((each) => each.pilot === pilot && Date.parse(recordedtime) >= each.since.getTime());
  }
}
