import { descriptorOf, type Fact } from '@integras/contracts';
import { Refusal } from '@integras/messaging';

/** What can be done instead, by what a fact is about. Of one fact nothing is told: not everybody here may read it. */
const insteadOf: Record<string, string> = {
  pilot: 'What is said of the pilot itself is not corrected but said anew: describe the pilot, or take its next step.',
  feedback:
    'An answer is not corrected, and it is taken back where its round is, so that what was written is erased too: ' +
    'POST /v1/pilots/{pilot}/feedback-rounds/{round}/answers/{answer}/void.',
  'feedback-round':
    'A round of feedback stays as it was opened; it can be closed: ' +
    'POST /v1/pilots/{pilot}/feedback-rounds/{round}/closed.',
};

/** The refusal for a fact that tells no record: 409, with what can be done instead. */
export function notCorrectable({ type }: Pick<Fact, 'type'>): Refusal {
  return new Refusal({
    type: 'fact-not-correctable',
    title: 'This fact is not corrected',
    status: 409,
    detail: insteadOf[descriptorOf(type)?.entity ?? ''] ?? 'It tells a step that was taken, and no record.',
  });
}
