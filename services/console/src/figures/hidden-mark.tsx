import { Popover, VisuallyHidden } from '@mantine/core';
import type { Figure } from '@integras/contracts';
import { FormattedMessage } from 'react-intl';
import classes from './hidden-mark.module.css';
import { WhyHidden } from './why-hidden.js';

/** The letter that stands for a hidden figure, and says why it is hidden when it is asked: the same of each. */
export function HiddenMark({ figure: { project }, isReleased }: { figure: Figure; isReleased?: boolean | undefined }) {
  return (
    <Popover width="min(36rem, 92vw)" position="bottom-start" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.mark}>
          c{' '}
          <VisuallyHidden>
            <FormattedMessage id="hidden.ask" />
          </VisuallyHidden>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div tabIndex={-1} data-autofocus>
          <WhyHidden project={isReleased ? undefined : project} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
