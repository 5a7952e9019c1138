import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../shell/icons.js';
import classes from './more-figures.module.css';

interface MoreFiguresProps {
  /** How many are not shown. */
  count: number;
  isOpen: boolean;
  onTurn: () => void;
}

/** Opens what is not shown first, and puts it away again; the same button, so that the focus stays. */
export function MoreFigures({ count, isOpen, onTurn }: MoreFiguresProps) {
  if (count === 0 && !isOpen) return null;
  return (
    <Button
      className={classes.more ?? ''}
      aria-expanded={isOpen}
      onClick={onTurn}
      leftSection={<Icon name="figures" />}
    >
      <FormattedMessage id={isOpen ? 'figures.fewer' : 'figures.more'} values={{ count }} />
    </Button>
  );
}
