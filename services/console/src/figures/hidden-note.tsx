import type { Figure } from '@integras/contracts';
import { FormattedMessage } from 'react-intl';

/** What the letter c means, where it stands. */
export function HiddenNote({ figures }: { figures: readonly Figure[] }) {
  if (!figures.some(({ hidden }) => hidden)) return null;
  return (
    <p>
      <FormattedMessage id="figure.hidden-note" />
    </p>
  );
}
