import { FormattedMessage } from 'react-intl';
import classes from './shape.module.css';

/** The shape of what is about to be there; words join it only when it takes long enough to wonder. */
export function Shape({ rows = 3, height = 72 }: { rows?: number; height?: number }) {
  return (
    <div className={classes.shape} aria-busy="true">
      <p className="spoken">
        <FormattedMessage id="state.loading" />
      </p>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.row} style={{ height }} />
      ))}
    </div>
  );
}
