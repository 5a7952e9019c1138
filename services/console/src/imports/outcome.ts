import type { Import } from '../api/imports.js';
import type { TextId } from '../texts/texts.js';

/** How it came out, in a sentence, of an import or a dry run that has ended. */
export function outcomeOf({
  state,
  dryRun,
  accepted,
  repeated,
  refused,
}: Pick<Import, 'state' | 'dryRun' | 'accepted' | 'repeated' | 'refused'>): {
  kind: 'good' | 'care' | 'problem' | 'notice';
  text: TextId;
} {
  if (state === 'failed') return { kind: 'problem', text: 'import.outcome.failed' };
  if (state === 'refused') return { kind: 'problem', text: 'import.outcome.refused' };
  if (accepted === 0 && refused === 0)
    return { kind: 'notice', text: repeated > 0 ? 'import.outcome.repeated' : 'import.outcome.nothing' };
  if (dryRun)
    return refused > 0
      ? { kind: 'care', text: 'import.outcome.checked-some' }
      : { kind: 'good', text: 'import.outcome.checked' };
  return refused > 0
    ? { kind: 'care', text: 'import.outcome.done-some' }
    : { kind: 'good', text: 'import.outcome.done' };
}
