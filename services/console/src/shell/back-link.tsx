import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './back-link.module.css';
import { Icon } from './icons.js';

/** The way back, above the heading of a page. */
export function BackLink({ children, ...link }: Pick<LinkProps, 'to' | 'params' | 'search'> & { children: ReactNode }) {
  return (
    <Link {...link} className={classes.back}>
      <Icon name="back" size={18} />
      {children}
    </Link>
  );
}
