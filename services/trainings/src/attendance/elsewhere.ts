import type { SessionPlan } from '@integras/contracts';

/** That somebody was at a session, for how long. */
export interface Stay {
  plan: Pick<SessionPlan, 'title' | 'starts' | 'ends'>;
  /** Exact decimal. */
  hours: string;
}

const hourMillis = 3_600_000;
/** Hours have two decimal places: so much of each can be rounding. */
const roundingMillis = hourMillis / 200;

/**
 * Why somebody who was elsewhere cannot have been there for so long as well; undefined when they can. Nobody is at two
 * places at once, but who goes from one of two parallel sessions to the other is at both, for a part of each: what was
 * attended between any two instants has to fit between them. A session that took longer than planned takes no time from
 * another by that.
 */
export function whyNotBoth(stay: Stay, others: readonly Stay[]): string | undefined {
  const own = spanOf(stay);
  const spans = [own, ...others.map(spanOf)];
  const isTooMuch = spans.some(({ starts }) =>
    spans.some(({ ends }) => {
      if (starts > own.starts || ends < own.ends) return false;
      const within = spans.filter((span) => span.starts >= starts && span.ends <= ends);
      const attended = within.reduce((sum, { attended }) => sum + attended - roundingMillis, 0);
      return attended > ends - starts;
    }),
  );
  if (!isTooMuch) return undefined;
  const titles = others.filter((other) => overlap(own, spanOf(other))).map(({ plan }) => plan.title);
  return `does not fit beside what was attended at the same time: ${titles.join(', ')}`;
}

const spanOf = ({ plan, hours }: Stay) => {
  const [starts, ends] = [Date.parse(plan.starts), Date.parse(plan.ends)];
  return { starts, ends, attended: Math.min(Number(hours) * hourMillis, ends - starts) };
};

type Span = ReturnType<typeof spanOf>;
const overlap = (one: Span, other: Span): boolean => one.starts < other.ends && other.starts < one.ends;
