import type { Figure } from '@integras/contracts';
import { FormattedMessage } from 'react-intl';
import { WhyHidden } from './why-hidden.js';

interface HiddenNoteProps {
  figures: readonly Pick<Figure, 'hidden' | 'project'>[];
  /** They are of a release, which has rules of its own. */
  isReleased?: boolean;
}

/** What the letter c means, where it stands, and why. */
export function HiddenNote({ figures, isReleased }: HiddenNoteProps) {
  const hidden = figures.find((figure) => figure.hidden);
  if (!hidden) return null;
  return (
    <details>
      <summary>
        <FormattedMessage id="figure.hidden-note" />
      </summary>
      <WhyHidden project={isReleased ? undefined : hidden.project} />
    </details>
  );
}
