import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SheetMode } from '../../shell/search.js';

/** Turns the open sheet to something else about the same thing; Back still closes it. */
export function SheetLink({ sheet, children }: { sheet: SheetMode; children: ReactNode }) {
  return (
    <Link to="." search={(search) => ({ ...search, sheet })} replace resetScroll={false}>
      {children}
    </Link>
  );
}
