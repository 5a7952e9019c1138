import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { SwotQuadrant } from '@integras/contracts';
import { addItem, type Edition, moveItem, quadrants, removeItem, type SwotItem } from '../api/analyses.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Markdown } from '../markdown/markdown.js';
import { Notice } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import classes from '../knowledge/knowledge.module.css';
import { BoardItem, liftId, type Place } from './board-item.js';
import { ItemForm } from './item-form.js';
import { standing } from './moving.js';
import { Publish } from './publish.js';
import { TextForm } from './text-form.js';
import { type BoardChange, useBoard } from './use-board.js';

/** What is open: one form at a time, so that nothing typed is forgotten behind another. */
type Open = 'text' | { quadrant: SwotQuadrant; item?: SwotItem };

/** Strengths, weaknesses, opportunities and threats to be written, weighed and put in order. */
export function Board({ edition }: { edition: Edition }) {
  const { locale } = useIntl();
  const [open, setOpen] = useState<Open>();
  const [lifted, setLifted] = useState<string>();
  const [undo, setUndo] = useState<BoardChange>();
  const focusNext = useRef<string>(undefined);
  const board = useBoard(edition);
  const { analysis, items } = edition;
  const close = () => setOpen(undefined);

  useEffect(() => {
    if (focusNext.current === undefined) return;
    document.getElementById(focusNext.current)?.focus();
    focusNext.current = undefined;
  }, [items]);

  const move = (item: SwotItem, place: Place) => {
    const before = standing(items, item);
    focusNext.current = liftId(item.id);
    board.mutate(moved(analysis, item, place), {
      onSuccess: ({ items: now }) => {
        const after = now.find(({ id }) => id === item.id);
        if (after) setUndo(moved(analysis, after, before));
      },
    });
  };
  const remove = (item: SwotItem) => {
    const { id, version, ...content } = item;
    const back: BoardChange = {
      what: { again: id, version },
      send: (key) => addItem(analysis, { id, ...content }, { key }),
      done: 'done.item-added',
    };
    board.mutate(
      {
        what: { remove: id, version },
        send: (key) => removeItem(analysis, id, { key, version }),
        done: 'done.item-removed',
      },
      { onSuccess: () => setUndo(back) },
    );
  };

  return (
    <>
      {board.error && (
        <Notice kind="problem">
          <RefusalWords error={board.error} />
        </Notice>
      )}
      {open === 'text' ? (
        <Section title={<FormattedMessage id="board.text" />}>
          <TextForm edition={edition} onDone={close} />
        </Section>
      ) : (
        <div className={classes.items}>
          <Markdown texts={edition.summary} locale={locale} />
          <div className={classes.acts}>
            {!open && (
              <Button onClick={() => setOpen('text')}>
                <FormattedMessage id="act.edit-text" />
              </Button>
            )}
            <Publish edition={edition} />
            {undo && (
              <Button
                variant="subtle"
                onClick={() => {
                  board.mutate(undo);
                  setUndo(undefined);
                }}
              >
                <FormattedMessage id="act.undo" />
              </Button>
            )}
          </div>
        </div>
      )}
      <nav className={classes.jumps} aria-labelledby="board-jumps">
        <span id="board-jumps" className="spoken">
          <FormattedMessage id="board.jumps" />
        </span>
        {quadrants.map((quadrant) => (
          <a key={quadrant} href={`#${quadrant}`}>
            <FormattedMessage id={`quadrant.${quadrant}`} />
          </a>
        ))}
      </nav>
      <div className={classes.quadrants}>
        {quadrants.map((quadrant) => {
          const own = items.filter((item) => item.quadrant === quadrant);
          const isOpen = typeof open === 'object' && open.quadrant === quadrant;
          return (
            <div key={quadrant} id={quadrant} className={classes.quadrant}>
              <Section
                title={<FormattedMessage id={`quadrant.${quadrant}`} />}
                acts={
                  !open && (
                    <Button onClick={() => setOpen({ quadrant })}>
                      <FormattedMessage id={`act.add.${quadrant}`} />
                    </Button>
                  )
                }
              >
                {isOpen && (
                  <ItemForm
                    key={open.item?.id ?? 'new'}
                    edition={edition}
                    quadrant={quadrant}
                    item={open.item}
                    onDone={close}
                  />
                )}
                {own.length === 0 && !isOpen && (
                  <p>
                    <FormattedMessage id="quadrant.empty" />
                  </p>
                )}
                {own.length > 0 && (
                  <ul className={classes.items}>
                    {own.map((item) => (
                      <BoardItem
                        key={item.id}
                        item={item}
                        items={items}
                        isBusy={open !== undefined}
                        isLifted={lifted === item.id}
                        onLift={(isLifted) => setLifted(isLifted ? item.id : undefined)}
                        onMove={(place) => move(item, place)}
                        onEdit={() => setOpen({ quadrant, item })}
                        onRemove={() => remove(item)}
                      />
                    ))}
                  </ul>
                )}
              </Section>
            </div>
          );
        })}
      </div>
    </>
  );
}

const moved = (analysis: string, { id, version }: SwotItem, place: Place): BoardChange => ({
  what: { move: id, version, place },
  send: (key) => moveItem(analysis, id, place, { key, version }),
  done: `done.moved.${place.to}`,
});
