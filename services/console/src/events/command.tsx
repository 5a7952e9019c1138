import classes from './events.module.css';

/** What somebody types or runs elsewhere. */
export function Command({ text, label }: { text: string; label: string }) {
  return (
    <pre className={classes.code} tabIndex={0} role="region" aria-label={label} lang="en">
      {text}
    </pre>
  );
}
