import type { DisableReason, ImportOutcome } from '@integras/contracts';
import type { NoticeKind } from '../kinds/notice-kind.js';

/**
 * What a notice may say of its cause: names of things, days and codes. Nothing about participants has a place here, so
 * nothing of it can leave.
 */
export interface About {
  milestone?: { id: string; title: string; dueOn: string };
  target?: { id: string; code: string; scope: string; scopeId: string; value: string; until: string };
  recommendation?: { id: string };
  /** A figure that a period reported, and the period. */
  reported?: { code: string; scope: string; scopeId: string; period: string; name: string };
  /** The beginning is date and time at the place, as in `2026-05-04T09:00`. */
  session?: { id: string; title: string; startsAt: string; cancelled: boolean };
  import?: { id: string; outcome: ImportOutcome };
  subscription?: { id: string; reason: DisableReason };
  address?: { failures: number };
}

/** Where something happened, in the terms that grants and rules are written in. */
export interface Where {
  project?: string | undefined;
  country?: string | undefined;
  pilot?: string | undefined;
  /** The code of an indicator. */
  indicator?: string | undefined;
}

/** Something people are to be told of at a moment. */
export interface Cause extends Where {
  /** One of a kind: whoever tells of it twice has told of it once. */
  key: string;
  kind: NoticeKind;
  at: Date;
  about: About;
  /** What it is about, so that it can be taken back. */
  entity: string;
  /** Whom it concerns in person. */
  addressee?: string | undefined;
}

/** A cause as somebody is told of it. */
export interface Notice {
  id: string;
  kind: NoticeKind;
  about: About;
  pilot: string | null;
  /** When the cause came about. */
  at: Date;
}
