import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Shape } from '../shell/shape.js';
import { LanguageChoice } from '../shell/language-choice.js';
import headerClasses from '../shell/header.module.css';
import classes from './visitor-frame.module.css';

/** Around the pages that need no account. */
export function VisitorFrame() {
  return (
    <div className={classes.frame}>
      <header className={headerClasses.header}>
        <span className={headerClasses.brand}>
          <img src="/icon.svg" alt="" width="24" height="24" />
          INTEGRAS
        </span>
        <div className={headerClasses.end}>
          <LanguageChoice />
        </div>
      </header>
      <main className={classes.main}>
        <Suspense fallback={<Shape />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
