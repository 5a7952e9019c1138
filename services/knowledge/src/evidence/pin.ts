import type {
  EvidenceKind,
  EvidencePinned,
  FigureDisplay,
  FigureScope,
  FigureStand,
  StaleReason,
  Texts,
} from '@integras/contracts';

/** A figure as the partnership saw it at an instant. Decimals are text; a share is between 0 and 1. */
export interface PinnedFigure extends FigureStand {
  indicator: string;
  /** What the indicator was called then; pins of earlier days do not say. */
  name?: Texts;
  /** How its value is written, as far as the pin says. */
  display?: FigureDisplay;
  scope: FigureScope;
  /** The id of the project, territory or pilot; of a country its ISO 3166-1 code. */
  scopeId: string;
  /** The month, as YYYY-MM; absent for a figure of all time. */
  period?: string;
  /** The instant, RFC 3339 in UTC. */
  at: string;
}

/** Why a figure no longer is what was pinned, since when, and what it is now unless its source is lost. */
export interface Movement {
  reason: StaleReason;
  since: string;
  now?: FigureStand;
}

/** A piece of evidence under a recommendation: a figure as it was, or a pilot, analysis or practice. */
export interface Pin {
  id: string;
  kind: EvidenceKind;
  /** The pilot, analysis or practice. */
  source?: string;
  figure?: PinnedFigure;
  /** The pin whose figure this one shows as it was later. */
  renews?: string;
  pinnedAt: string;
  releasedAt?: string;
  moved?: Movement;
}

/** What a pin is to hold on to. */
export type Evidence =
  | { kind: 'figure'; figure: PinnedFigure }
  | { kind: Exclude<EvidenceKind, 'figure'>; source: string };

export const isInForce = ({ releasedAt }: Pin): boolean => releasedAt === undefined;
export const hasMoved = (pin: Pin): boolean => isInForce(pin) && pin.moved !== undefined;

/** True when both rest on the same thing: the same figure at whatever instant, the same pilot, analysis or practice. */
export function isSameEvidence(one: Evidence | Pin, other: Evidence | Pin): boolean {
  return one.kind === other.kind && JSON.stringify(thingOf(one)) === JSON.stringify(thingOf(other));
}

function thingOf(evidence: Evidence | Pin): unknown {
  if ('figure' in evidence && evidence.figure) {
    const { indicator, scope, scopeId, period } = evidence.figure;
    return [indicator, scope, scopeId, period];
  }
  return 'source' in evidence ? evidence.source : undefined;
}

/** What the event of a pin says of its evidence. */
export function toldOf(evidence: Evidence): Omit<EvidencePinned, 'pin' | 'item'> {
  return evidence.kind === 'figure' ? { kind: 'figure', ...evidence.figure } : evidence;
}

/** The pin as its event told it. */
export function pinOf(data: EvidencePinned, pinnedAt: string): Pin {
  const { pin: id, kind, source, renews } = data;
  const figure = figureIn(data);
  return { id, kind, ...(source && { source }), ...(figure && { figure }), ...(renews && { renews }), pinnedAt };
}

function figureIn(data: EvidencePinned): PinnedFigure | undefined {
  const { indicator, name, display, definitionVersion, scope, scopeId, period, value, low, high, n, at } = data;
  if (!indicator || !definitionVersion || !scope || !scopeId || value === undefined || n === undefined || !at)
    return undefined;
  const interval = { ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
  const optional = { ...(name && { name }), ...(display && { display }), ...(period && { period }) };
  const named = { indicator, ...optional, definitionVersion, scope, scopeId };
  return { ...named, value, ...interval, n, at };
}
