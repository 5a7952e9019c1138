import type { TextId } from '../texts/texts.js';

/** A reason of the server, what it names, and the text that says the same. */
interface ServerReason {
  reason: RegExp;
  text: TextId;
  names: 'field' | 'day' | 'days' | 'number' | 'country' | 'nothing';
}

/** Reasons that the server gives in English, for which there are words: what they name is what the groups find. */
export const serverReasons: readonly ServerReason[] = [
  { reason: /^must not be less than (-?[\d.]+)$/, text: 'mistake.at-least', names: 'number' },
  { reason: /^must be at least (\d+)$/, text: 'mistake.at-least', names: 'number' },
  { reason: /^must not be greater than (-?[\d.]+)$/, text: 'mistake.at-most', names: 'number' },
  { reason: /^must be at most (\d+)$/, text: 'mistake.at-most', names: 'number' },
  { reason: /^must not be negative$/, text: 'mistake.negative', names: 'nothing' },
  { reason: /^must be after (\w+)$/, text: 'mistake.not-after', names: 'field' },
  { reason: /^must not be less than (\w+)$/, text: 'mistake.less-than', names: 'field' },
  { reason: /^must not be before (?:\D* )?(\d{4}-\d{2}-\d{2})$/, text: 'mistake.before-day', names: 'day' },
  { reason: /^must not be after (?:\D* )?(\d{4}-\d{2}-\d{2})$/, text: 'mistake.after-day', names: 'day' },
  { reason: /^must be from (\d{4}-\d{2}-\d{2})$/, text: 'mistake.before-day', names: 'day' },
  { reason: /^must be from (\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})$/, text: 'mistake.other-days', names: 'days' },
  { reason: /^must be to (\d{4}-\d{2}-\d{2})$/, text: 'mistake.after-day', names: 'day' },
  { reason: /^must be in the years (\d{4} to \d{4})$/, text: 'mistake.other-years', names: 'nothing' },
  { reason: /^must be within a week of startsAt$/, text: 'mistake.longer-than-week', names: 'nothing' },
  { reason: /^must be shorter than or equal to (\d+) characters$/, text: 'mistake.too-long', names: 'number' },
  { reason: /^must be 1 to (\d+) characters/, text: 'mistake.too-long', names: 'number' },
  { reason: /^must be an email$/, text: 'mistake.no-address', names: 'nothing' },
  { reason: /^must be (?:a currency code of|a currency that) ISO 4217/, text: 'mistake.no-currency', names: 'nothing' },
  { reason: /^must be hours above 0/, text: 'mistake.no-hours', names: 'nothing' },
  { reason: /^must be at most the 24 hours of a day$/, text: 'mistake.longer-than-day', names: 'nothing' },
  { reason: /^must be an exact decimal as text/, text: 'mistake.no-number', names: 'nothing' },
  { reason: /^must be a calendar day that exists/, text: 'mistake.no-day', names: 'nothing' },
  { reason: /must show something to read/, text: 'mistake.nothing-to-read', names: 'nothing' },
  { reason: /must stay in its line/, text: 'mistake.leaves-its-line', names: 'nothing' },
  { reason: /^must not contain a name or password/, text: 'mistake.password-in-address', names: 'nothing' },
  { reason: /^must be one line/, text: 'mistake.leaves-its-line', names: 'nothing' },
  { reason: /^must leave 2 to (\d+) steps$/, text: 'mistake.no-steps', names: 'number' },
  { reason: /^must not be below the other end$/, text: 'mistake.below-other-end', names: 'nothing' },
  { reason: /^\S+ is before (?:\D* )?(\d{4}-\d{2}-\d{2})\.$/, text: 'mistake.before-day', names: 'day' },
  { reason: /^\S+ is in the future: /, text: 'mistake.future', names: 'nothing' },
  { reason: /^is still to come$/, text: 'mistake.future', names: 'nothing' },
  { reason: /^comes before any session$/, text: 'mistake.before-sessions', names: 'nothing' },
  { reason: /^is no time that exists once in /, text: 'mistake.no-such-time', names: 'nothing' },
  { reason: /^The pilot has not started\.$/, text: 'mistake.not-started', names: 'nothing' },
  {
    reason: /^is (?:what earnings measures|what a language level consists of)$/,
    text: 'mistake.empty',
    names: 'nothing',
  },
  { reason: /^(?:says what the value is in|is needed(?: for this step)?)$/, text: 'mistake.empty', names: 'nothing' },
  { reason: /^is needed: only the whole lower part of a ratio/, text: 'mistake.no-month', names: 'nothing' },
  { reason: /^means nothing without a value$/, text: 'mistake.without-value', names: 'nothing' },
  { reason: /^is (?:taken|there already)$/, text: 'mistake.taken', names: 'nothing' },
  { reason: /^is the name of a mapping that somebody else saved$/, text: 'mistake.taken', names: 'nothing' },
  { reason: /^is registered for this session$/, text: 'mistake.registered', names: 'nothing' },
  { reason: /^is in ([A-Z]{2})$/, text: 'mistake.other-country', names: 'country' },
  { reason: /^is not that of the territory \(([A-Z]{2})\)$/, text: 'mistake.other-country', names: 'country' },
  { reason: /^is (?:none|no partner|not a partner) of the project$/, text: 'mistake.of-no-project', names: 'nothing' },
  { reason: /must be that of a participant of the pilot$/, text: 'refusal.reference-unknown', names: 'nothing' },
  { reason: /^is not the one on the wall$/, text: 'mistake.old-code', names: 'nothing' },
  { reason: /^is no answer it has$/, text: 'mistake.no-answer', names: 'nothing' },
  { reason: /^is answered already$/, text: 'mistake.answered', names: 'nothing' },
  { reason: /^is missing in this language$/, text: 'mistake.missing-in-language', names: 'nothing' },
  { reason: /^is no registration for this training/, text: 'mistake.no-registration', names: 'nothing' },
  { reason: /^must be past: somebody was noted as there$/, text: 'mistake.attended', names: 'nothing' },
  { reason: /^cannot change after the first attendance$/, text: 'mistake.fixed-by-attendance', names: 'nothing' },
];
