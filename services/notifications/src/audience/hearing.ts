import { can, contains, type Grant } from '@integras/service-kit';
import type { Cause } from '../causes/cause.js';
import type { ChannelName } from '../channels/channels.js';
import { type Timing, timings } from '../moments/timing.js';
import type { Rule } from '../preferences/rule.js';
import { audiences, inPerson, type Timings } from './defaults.js';

export interface Listener {
  account: string;
  grants: readonly Grant[];
  rules: readonly Rule[];
}

type Told = Pick<Cause, 'kind' | 'project' | 'country' | 'pilot' | 'indicator' | 'actor' | 'addressees'>;

/**
 * When a person hears of a cause by a channel: as the first rule of theirs that fits says; without one as their roles
 * say in whose scopes it happened, the most prompt of them. Whoever may not read what it is about hears nothing of it.
 */
export function timingFor(cause: Told, channel: ChannelName, { account, grants, rules }: Listener): Timing {
  const { reads, byRole, isForOneAlone } = audiences[cause.kind];
  const where = whereOf(cause);
  const isAddressed = cause.addressees?.includes(account) === true;
  if (!can(grants, reads, where)) return 'never';
  if (isForOneAlone && !isAddressed) return 'never';
  if (cause.actor === account) return 'never';
  const rule = rules.find((one) => fits(one, cause, channel));
  if (rule) return rule.when;
  if (isAddressed) return inPerson[channel] ?? 'never';
  const asked = grants.filter((grant) => contains(grant, where)).map(({ role }) => byRole[role]);
  return mostPrompt(asked, channel);
}

function fits({ kind, pilot, country, indicator, channel }: Rule, cause: Told, asked: ChannelName): boolean {
  return (
    channel === asked &&
    (kind === undefined || kind === cause.kind) &&
    (pilot === undefined || pilot === cause.pilot) &&
    (country === undefined || country === cause.country) &&
    (indicator === undefined || indicator === cause.indicator)
  );
}

function mostPrompt(asked: readonly (Timings | undefined)[], channel: ChannelName): Timing {
  const ranks = asked.map((one) => timings.indexOf(one?.[channel] ?? 'never'));
  return timings[Math.min(...ranks, timings.indexOf('never'))]!;
}

const whereOf = ({ project, country, pilot }: Told) => ({
  ...(project !== undefined && { project }),
  ...(country !== undefined && { country }),
  ...(pilot !== undefined && { pilot }),
});
