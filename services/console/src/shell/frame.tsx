import { Link, Outlet, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { FormattedMessage } from 'react-intl';
import { Bell } from '../notifications/bell.js';
import classes from './frame.module.css';
import headerClasses from './header.module.css';
import { LanguageChoice } from './language-choice.js';
import { LiveBadge } from './live-badge.js';
import { Navigation } from './navigation.js';
import { PauseButton } from './pause-button.js';
import { PersonMenu } from './person-menu.js';
import { Shape } from './shape.js';

/** Around every page of whoever is signed in. Presenting leaves the page, its state and its time. */
export function Frame() {
  const { present } = useSearch({ strict: false });
  useEffect(() => {
    document.documentElement.toggleAttribute('data-presenting', present === true);
  }, [present]);
  return (
    <div className={classes.frame} data-presenting={present ? '' : undefined}>
      <a className={classes.skip} href="#main">
        <FormattedMessage id="act.skip" />
      </a>
      <header className={headerClasses.header}>
        <Link to="/app" className={headerClasses.brand} aria-label="INTEGRAS">
          <img src="/icon.svg" alt="" width="24" height="24" />
          <span className={headerClasses.long}>INTEGRAS</span>
        </Link>
        <LiveBadge />
        <PauseButton />
        <div className={headerClasses.end}>
          <Bell />
          <LanguageChoice />
          <PersonMenu />
        </div>
      </header>
      {!present && <Navigation />}
      <main id="main" className={classes.main} tabIndex={-1}>
        <Suspense fallback={<Shape />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
