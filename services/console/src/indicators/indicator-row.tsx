import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { inLanguage } from '../texts/names.js';
import { DefinitionStateMark } from './definition-state-mark.js';
import classes from './indicator-row.module.css';

/** An indicator in the list; of one that is only listed, its description says why. */
export function IndicatorRow({ definition }: { definition: Definition }) {
  const { locale } = useIntl();
  const { code, name, description, level, source, state } = definition;
  return (
    <article className={classes.row}>
      <p className={classes.code}>{code}</p>
      <div className={classes.what}>
        <h2 className={classes.name}>
          <Link to="/app/indicators/$code" params={{ code }}>
            {inLanguage(name, locale)}
          </Link>
        </h2>
        {state === 'listed' && <p className={classes.why}>{inLanguage(description, locale)}</p>}
        {source && (
          <p className={classes.source} lang="en">
            {source}
          </p>
        )}
      </div>
      <p className={classes.level}>
        <FormattedMessage id={`level.${level}`} />
      </p>
      <DefinitionStateMark definition={definition} />
    </article>
  );
}
