import type { ChannelName } from '../channels/channels.js';
import type { NoticeKind } from '../kinds/notice-kind.js';
import type { Timing } from '../moments/timing.js';

/** What a person sets for themselves. Of several rules the first that fits decides. */
export interface Rule {
  /** Absent: for every kind. */
  kind?: NoticeKind;
  channel: ChannelName;
  when: Timing;
  /** It holds only for this pilot, country (ISO 3166-1 alpha-2) or indicator (its code). */
  pilot?: string;
  country?: string;
  indicator?: string;
}
