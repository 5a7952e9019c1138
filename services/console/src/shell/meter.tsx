import classes from './meter.module.css';

/** A part of a whole, drawn beside the words that say it. */
export function Meter({ part, whole }: { part: number; whole: number }) {
  const share = whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0;
  return (
    <div className={classes.meter} aria-hidden="true">
      <div style={{ width: `${share * 100}%` }} />
    </div>
  );
}
