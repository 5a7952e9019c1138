import { useQuery } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage, FormattedTime } from 'react-intl';
import { queries } from '../api/queries.js';
import { Icon } from '../shell/icons.js';
import classes from './recounted.module.css';

/** That all figures were counted anew from the beginning, and whether they were the same; nothing while nobody knows. */
export function Recounted() {
  const { data } = useQuery(queries.reconciliation());
  if (!data) return null;
  const { checkedAt, differences } = data;
  return (
    <p className={classes.recounted} data-differs={differences > 0 ? '' : undefined}>
      <Icon name={differences > 0 ? 'problem' : 'check'} size={16} />
      <span>
        <FormattedMessage
          id="figures.recounted"
          values={{
            differences,
            date: <FormattedDate value={checkedAt} day="numeric" month="short" year="numeric" />,
            time: <FormattedTime value={checkedAt} />,
          }}
        />
      </span>
    </p>
  );
}
