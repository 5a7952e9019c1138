import {
  type FollowUpRecord,
  isCurrency,
  type OutcomeRecord,
  type OutcomeRule,
  outcomeRules,
} from '@integras/contracts';
import { type FieldError, Refusal } from '@integras/messaging';

/** More than anybody earns, in any currency, in the time that an outcome is about. */
const mostEarned = 1_000_000_000;

/** @throws Refusal when an outcome lacks what its kind consists of, or has what does not belong to it. */
export function requireMeaningful({
  track,
  kind,
  value,
  unit,
  level,
}: Pick<OutcomeRecord, 'track' | 'kind' | 'value' | 'unit' | 'level'>): void {
  const errors: FieldError[] = [];
  const { tracks, measures }: OutcomeRule = outcomeRules[kind];
  if (!tracks.includes(track)) errors.push({ field: 'track', reason: `must be ${tracks.join(' or ')} for ${kind}` });
  if (measures === 'money' && value === undefined) errors.push({ field: 'value', reason: `is what ${kind} measures` });
  if (!measures && value !== undefined) errors.push({ field: 'value', reason: `is nothing that ${kind} measures` });
  if (value !== undefined && unit === undefined) errors.push({ field: 'unit', reason: 'says what the value is in' });
  if (value === undefined && unit !== undefined)
    errors.push({ field: 'unit', reason: 'means nothing without a value' });
  if (measures === 'money') errors.push(...implausible(value, unit));
  if (measures !== 'money' && unit !== undefined && isCurrency(unit))
    errors.push({ field: 'unit', reason: `must not be a currency: ${kind} is no amount of money` });
  if (kind === 'language_level' && level === undefined)
    errors.push({ field: 'level', reason: 'is what a language level consists of' });
  if (kind !== 'language_level' && level !== undefined)
    errors.push({ field: 'level', reason: 'belongs to a language level only' });
  refuse('outcome-not-meaningful', 'The outcome says too little or too much', errors);
}

/** What nobody can have earned: averages would be made of it, or none any more where a unit is made up. */
function implausible(value?: string, unit?: string): FieldError[] {
  const errors: FieldError[] = [];
  if (Number(value) < 0) errors.push({ field: 'value', reason: 'must not be negative' });
  if (Number(value) > mostEarned) errors.push({ field: 'value', reason: `must be at most ${mostEarned}` });
  if (unit !== undefined && !isCurrency(unit))
    errors.push({ field: 'unit', reason: 'must be a currency code of ISO 4217, as in "EUR"' });
  return errors;
}

/** @throws Refusal when a follow-up that found nothing out says something. */
export function requireKnown({ result, employment }: Pick<FollowUpRecord, 'result' | 'employment'>): void {
  if (result === 'done' || employment === 'unknown') return;
  const reason = `must be unknown when the result is ${result}`;
  refuse('follow-up-not-meaningful', 'The follow-up says too much', [{ field: 'employment', reason }]);
}

function refuse(type: string, title: string, errors: FieldError[]): void {
  if (errors.length === 0) return;
  throw new Refusal({
    type,
    title,
    status: 422,
    detail: errors.map(({ field, reason }) => `${field} ${reason}`).join('; '),
    errors,
  });
}
