import {
  type ChannelName,
  channelNames,
  type NoticeKind,
  noticeKinds,
  type Preferences,
  type Rule,
  type Timing,
  timings,
  type WantedPreferences,
} from '../api/notifications.js';

/** `role`: nothing of one's own, the defaults of one's roles hold. */
export type Choice = Timing | 'role';

/** Preferences as the form holds them. */
export interface SettingsValues {
  email: string;
  language: string;
  timeZone: string;
  digestAt: string;
  quietFrom: string;
  quietUntil: string;
  when: Record<NoticeKind, Record<ChannelName, Choice>>;
  /** Rules for single pilots, countries or indicators. They come first, so that they decide before the rest. */
  special: Rule[];
}

const isGeneral = ({ kind, pilot, country, indicator }: Rule): boolean =>
  kind !== undefined && pilot === undefined && country === undefined && indicator === undefined;

/** An exception as it is chosen now, in the place of one for the same. */
export const withException = (rules: readonly Rule[], chosen: Rule): Rule[] =>
  rules.some((rule) => isForSame(rule, chosen))
    ? rules.map((rule) => (isForSame(rule, chosen) ? chosen : rule))
    : [...rules, chosen];

/** Of several for the same only the first decides. */
const withoutIdle = (before: Rule[], rule: Rule): Rule[] =>
  before.some((earlier) => isForSame(earlier, rule)) ? before : [...before, rule];

const isForSame = (one: Rule, other: Rule): boolean =>
  (['kind', 'channel', 'pilot', 'country', 'indicator'] as const).every((field) => one[field] === other[field]);

/** The ways somebody can be told by; webhooks are offered to whoever has one, or a rule for one. */
export const waysOf = ({ webhook, rules }: Preferences): readonly ChannelName[] =>
  channelNames.filter(
    (name) => name !== 'webhook' || webhook !== undefined || rules.some(({ channel }) => channel === name),
  );

export function valuesOf({ email = '', language, timeZone, digestAt, quiet, rules }: Preferences): SettingsValues {
  const general = rules.filter(isGeneral);
  const choice = (kind: NoticeKind, channel: ChannelName): Choice =>
    general.find((rule) => rule.kind === kind && rule.channel === channel)?.when ?? 'role';
  const byChannel = (kind: NoticeKind) =>
    Object.fromEntries(channelNames.map((channel) => [channel, choice(kind, channel)]));
  return {
    email,
    language,
    timeZone,
    digestAt,
    // Kept from before such hours were refused: nothing was quiet by them.
    ...(quiet && quiet.from !== quiet.until
      ? { quietFrom: quiet.from, quietUntil: quiet.until }
      : { quietFrom: '', quietUntil: '' }),
    when: Object.fromEntries(noticeKinds.map((kind) => [kind, byChannel(kind)])) as SettingsValues['when'],
    special: rules.filter((rule) => !isGeneral(rule)).reduce(withoutIdle, []),
  };
}

export function preferencesOf(values: SettingsValues): WantedPreferences {
  const { email, language, timeZone, digestAt, quietFrom, quietUntil, when, special } = values;
  const general = noticeKinds.flatMap((kind) =>
    channelNames.flatMap((channel): Rule[] => {
      const chosen = timings.find((timing) => timing === when[kind][channel]);
      return chosen ? [{ kind, channel, when: chosen }] : [];
    }),
  );
  return {
    language,
    timeZone,
    digestAt,
    ...(quietFrom && quietUntil && { quiet: { from: quietFrom, until: quietUntil } }),
    ...(email.trim() && { email: email.trim() }),
    rules: [...special, ...general],
  };
}
