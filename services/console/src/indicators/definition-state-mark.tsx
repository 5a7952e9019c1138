import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { Icon, type IconName } from '../shell/icons.js';
import { share } from '../texts/numbers.js';
import classes from './definition-state-mark.module.css';

const icons: Record<Definition['state'], IconName> = {
  counted: 'check',
  retired: 'pause',
  filling: 'late',
  offered: 'add',
  superseded: 'history',
  listed: 'table',
};

/** Where a version stands, as a word and a shape; while it is filled in, how far. */
export function DefinitionStateMark({ definition: { state, progress } }: { definition: Definition }) {
  const { locale } = useIntl();
  return (
    <p className={classes.state} data-state={state}>
      <Icon name={icons[state]} size={16} />
      <span>
        {state === 'filling' && progress !== undefined ? (
          <FormattedMessage id="definition.filling.progress" values={{ share: share(progress, 1, locale) }} />
        ) : (
          <FormattedMessage id={`definition.${state}`} />
        )}
      </span>
    </p>
  );
}
