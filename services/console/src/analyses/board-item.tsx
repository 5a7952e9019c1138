import { Button } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { SwotQuadrant } from '@integras/contracts';
import { quadrants, type SwotItem } from '../api/analyses.js';
import { say } from '../shell/speech.js';
import classes from '../knowledge/knowledge.module.css';
import { ItemWords } from './item-words.js';
import { destination, type Direction } from './moving.js';

/** Where an item is to stand. */
export interface Place {
  to: SwotQuadrant;
  ahead?: string;
}

interface BoardItemProps {
  item: SwotItem;
  items: readonly SwotItem[];
  /** A form is open: one thing at a time. */
  isBusy: boolean;
  isLifted: boolean;
  onLift: (isLifted: boolean) => void;
  onMove: (place: Place) => void;
  onEdit: () => void;
  onRemove: () => void;
}

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'before',
  ArrowRight: 'after',
};

/** An item on the board. Lifted, it is moved by arrow keys or by buttons; Enter or Escape puts it down. */
export function BoardItem({ item, items, isBusy, isLifted, onLift, onMove, onEdit, onRemove }: BoardItemProps) {
  const { formatMessage } = useIntl();
  const lift = (lifted: boolean) => {
    onLift(lifted);
    say(formatMessage({ id: lifted ? 'board.lifted' : 'board.put-down' }));
  };
  const go = (direction: Direction) => {
    const place = destination(items, item, direction);
    if (place) onMove(place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isLifted) return;
    const direction = directions[event.key];
    if (direction) {
      event.preventDefault();
      go(direction);
    } else if (event.key === 'Escape') lift(false);
  };
  return (
    <li className={classes.item} data-lifted={isLifted ? '' : undefined} data-quadrant={item.quadrant}>
      <ItemWords item={item} />
      <div className={classes.acts}>
        {!isBusy && (
          <Button onClick={onEdit}>
            <FormattedMessage id="act.edit" />
          </Button>
        )}
        <Button id={liftId(item.id)} aria-pressed={isLifted} onClick={() => lift(!isLifted)} onKeyDown={onKeyDown}>
          <FormattedMessage id="act.move" />
        </Button>
        <Button variant="subtle" onClick={onRemove}>
          <FormattedMessage id="act.remove" />
        </Button>
      </div>
      {isLifted && (
        <div className={classes.acts} role="group" aria-label={formatMessage({ id: 'board.where' })}>
          {(['up', 'down'] as const).map((direction) => (
            <Button key={direction} variant="subtle" onClick={() => go(direction)}>
              <FormattedMessage id={`act.${direction}`} />
            </Button>
          ))}
          {quadrants
            .filter((quadrant) => quadrant !== item.quadrant)
            .map((quadrant) => (
              <Button key={quadrant} variant="subtle" onClick={() => onMove({ to: quadrant })}>
                <FormattedMessage id={`act.to.${quadrant}`} />
              </Button>
            ))}
        </div>
      )}
    </li>
  );
}

/** The button of an item that the focus comes back to after a move. */
export const liftId = (item: string): string => `lift-${item}`;
