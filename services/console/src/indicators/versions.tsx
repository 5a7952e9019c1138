import { FormattedDate, FormattedMessage, FormattedTime } from 'react-intl';
import type { Definition, Retirement } from '../api/definitions.js';
import { DefinitionStateMark } from './definition-state-mark.js';
import { Retirements } from './retirements.js';
import { HowCounted } from './how-counted.js';
import classes from './versions.module.css';

/** Every version, the newest first, and how the older ones were counted; then when it was not in use. */
export function Versions({
  versions,
  retirements,
}: {
  versions: readonly Definition[];
  retirements: readonly Retirement[];
}) {
  return (
    <>
      <ol className={classes.versions}>
        {versions.toReversed().map((definition, index) => (
          <li key={definition.version}>
            <div className={classes.head}>
              <h3>
                <FormattedMessage id="version.number" values={{ version: definition.version }} />
              </h3>
              <DefinitionStateMark definition={definition} />
            </div>
            <p className={classes.since}>
              <FormattedMessage
                id={definition.own ? 'version.own' : 'version.since'}
                values={{
                  date: <FormattedDate value={definition.since} day="numeric" month="short" year="numeric" />,
                  time: <FormattedTime value={definition.since} />,
                }}
              />
            </p>
            {index > 0 && definition.counts.length > 0 && (
              <details>
                <summary>
                  <FormattedMessage id="version.how" values={{ version: definition.version }} />
                </summary>
                <HowCounted definition={definition} />
              </details>
            )}
          </li>
        ))}
      </ol>
      <Retirements retirements={retirements} />
    </>
  );
}
