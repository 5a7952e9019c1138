import { type ReactNode, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import classes from './page.module.css';

interface PageProps {
  /** Names the page in its heading and in the browser's tab. */
  title: string;
  /** Beneath the heading. */
  lead?: ReactNode;
  /** What can be done with all of the page. */
  acts?: ReactNode;
  /** Above the heading: the way back. */
  back?: ReactNode;
  children: ReactNode;
}

let pagesShown = 0;

/** A page under its heading, which is where those who listen begin to read when they come from another page. */
export function Page({ title, lead, acts, back, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { formatMessage } = useIntl();
  useEffect(() => {
    document.title = formatMessage({ id: 'page.title' }, { title });
  }, [title, formatMessage]);
  useEffect(() => {
    pagesShown += 1;
    if (pagesShown > 1) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className={classes.page}>
      {back}
      <div className={classes.head}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className={classes.lead}>{lead}</div>}
        </div>
        {acts && <div className={classes.acts}>{acts}</div>}
      </div>
      {children}
    </div>
  );
}
