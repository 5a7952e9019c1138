import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import formClasses from '../forms/form.module.css';
import type { Area } from './areas.js';
import { EventEntry } from './event-entry.js';
import classes from './events.module.css';

/** The events about one thing: folded until somebody opens it or comes by its anchor, shown at once to whoever searches. */
export function AreaEntry({ area, isSearched }: { area: Area; isSearched: boolean }) {
  return isSearched ? (
    <div className={classes.area}>
      <AreaName area={area} />
      <Events area={area} />
    </div>
  ) : (
    <FoldedArea area={area} />
  );
}

function FoldedArea({ area }: { area: Area }) {
  const isAskedFor = useLocation({ select: ({ hash }) => hash === area.anchor });
  const [isOpen, setOpen] = useState(isAskedFor);
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isAskedFor) return;
    setOpen(true);
    summary.current?.scrollIntoView();
    summary.current?.focus();
  }, [isAskedFor]);
  return (
    <details
      id={area.anchor}
      className={formClasses.more}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary ref={summary}>
        <AreaName area={area} />
      </summary>
      {isOpen && <Events area={area} />}
    </details>
  );
}

function AreaName({ area: { name, events } }: { area: Area }) {
  return (
    <h3 className={classes.name}>
      <span lang="en">{name}</span> <FormattedMessage id="events.of-area" values={{ count: events.length }} />
    </h3>
  );
}

function Events({ area: { events } }: { area: Area }) {
  return (
    <ul className={classes.list}>
      {events.map((event) => (
        <EventEntry key={event.type} event={event} />
      ))}
    </ul>
  );
}
