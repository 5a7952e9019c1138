import { type ReactNode, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import formClasses from '../forms/form.module.css';
import type { TextId } from '../texts/texts.js';

interface FoldedActProps {
  act: TextId;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  /** There only while it is open, so that two forms of a page never have fields of the same name. */
  children: (close: () => void) => ReactNode;
}

/** Something that can be done here, folded away until it is. */
export function FoldedAct({ act, isOpen, onToggle, children }: FoldedActProps) {
  const summary = useRef<HTMLElement>(null);
  const close = () => {
    onToggle(false);
    summary.current?.focus();
  };
  return (
    <details className={formClasses.more} open={isOpen} onToggle={({ currentTarget }) => onToggle(currentTarget.open)}>
      <summary ref={summary}>
        <FormattedMessage id={act} />
      </summary>
      {isOpen && <div>{children(close)}</div>}
    </details>
  );
}
