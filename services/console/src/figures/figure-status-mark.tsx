import type { FigureStatus } from '@integras/contracts';
import { FormattedMessage } from 'react-intl';
import classes from './figure-status-mark.module.css';

/** How far a figure may be relied on: a word in a frame that closes as it becomes surer. */
export function FigureStatusMark({ status }: { status: FigureStatus }) {
  return (
    <span className={classes.status} data-status={status}>
      <FormattedMessage id={`figure.status.${status}`} />
    </span>
  );
}
