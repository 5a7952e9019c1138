import { problem } from '@integras/service-kit';
import type { SetPreferences } from './preference.requests.js';
import type { Rule } from './rule.js';

type Wished = Pick<SetPreferences, 'quiet' | 'rules'>;

/** @throws Refusal 422 for what says nothing, or two things at once */
export function mustBeMeant({ quiet, rules }: Wished): void {
  if (quiet && quiet.from === quiet.until)
    throw problem('quiet-hours-faulty', 422, 'Quiet hours without an end', 'They would hold never, or always.', [
      { field: 'quiet.until', reason: 'must be another time than from' },
    ]);
  const errors = rules.flatMap((rule, at) => {
    const earlier = rules.findIndex((one) => sameFor(one) === sameFor(rule));
    return rules[earlier]!.when === rule.when
      ? []
      : [{ field: `rules.${at}.when`, reason: `contradicts rules.${earlier} for the same kind, place and channel` }];
  });
  if (errors.length > 0)
    throw problem('rules-contradict', 422, 'Rules that contradict each other', 'Only the first could hold.', errors);
}

/**
 * A pilot that others see answers like one that there is not; whose rule stood already keeps it.
 * @throws Refusal 422
 */
export function mustBeSeen(rules: readonly Rule[], before: readonly Rule[], seen: ReadonlySet<string>): void {
  const kept = new Set(before.map(({ pilot }) => pilot));
  const errors = rules.flatMap(({ pilot }, at) =>
    pilot === undefined || seen.has(pilot) || kept.has(pilot)
      ? []
      : [{ field: `rules.${at}.pilot`, reason: 'is no pilot that you see' }],
  );
  if (errors.length > 0)
    throw problem('rule-faulty', 422, 'A rule for nothing', 'There is no such pilot, or you may not see it.', errors);
}

/** What a rule is for: of two for the same only the first decides. */
const sameFor = ({ kind, channel, pilot, country, indicator }: Rule): string =>
  JSON.stringify([kind, channel, pilot, country, indicator]);
