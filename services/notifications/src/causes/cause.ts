import type { DisableReason, ImportOutcome, KnowledgeItemKind, StaleReason } from '@integras/contracts';
import type { NoticeKind } from '../kinds/notice-kind.js';

/**
 * What a notice may say of its cause: names of things, days and codes. Nothing about participants has a place here, so
 * nothing of it can leave.
 */
export interface About {
  milestone?: { id: string; title: string; dueOn: string };
  target?: FigureOf & { id: string; value: string; until: string };
  /** `moved` is the figure it rests on that is another one now, and how; with the month where it is one of a month. */
  recommendation?: { id: string; moved?: FigureOf & { period?: string; reason: StaleReason } };
  /** What somebody commented on. */
  commented?: { id: string; kind: KnowledgeItemKind };
  /** A figure that a period reported, and the period. */
  reported?: FigureOf & { period: string; name: string };
  /** The beginning is date and time at the place, as in `2026-05-04T09:00`. */
  session?: { id: string; title: string; startsAt: string; cancelled: boolean };
  /** A training whose follow-up questions are open, and until when. */
  followUp?: { scheme: string; title: string; until: string };
  import?: { id: string; outcome: ImportOutcome };
  subscription?: { id: string; reason: DisableReason };
  address?: { failures: number };
  /** A webhook of the person's own that is sent to no more. */
  webhook?: { reason: 'gone' | 'failing' };
}

/** Which figure: its indicator and where. */
export interface FigureOf {
  code: string;
  scope: string;
  scopeId: string;
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
  /** The account of whose doing it is, where they need not be told. */
  actor?: string | undefined;
  /** Whom it concerns in person. */
  addressees?: readonly string[];
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
