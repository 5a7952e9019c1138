import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { Icon } from '../shell/icons.js';
import { say } from '../shell/speech.js';
import type { RecentAct } from './recent-acts.js';
import classes from './row-acts.module.css';
import { RefusalWords } from '../forms/refusal-words.js';
import { useChange } from './use-change.js';

/** Takes back what was just reported: the report and its undoing both stay in the history. */
export function UndoButton({ act: { pilot, milestone, fact } }: { act: RecentAct }) {
  const { formatMessage } = useIntl();
  const change = useChange({ id: pilot }, () => {});
  const undo = () => {
    if (change.isPending) return;
    const reason = formatMessage({ id: 'undo.reason' });
    change.mutate(
      { act: 'voided', milestone, fact, body: { reason } },
      { onError: () => say(formatMessage({ id: 'undo.failed' })) },
    );
  };
  return (
    <>
      <Button
        size="compact-md"
        className={classes.act ?? ''}
        leftSection={<Icon name="undo" size={18} />}
        onClick={undo}
        aria-label={formatMessage({ id: 'act.undo.of' }, { title: milestone.title })}
      >
        <FormattedMessage id="act.undo" />
      </Button>
      {change.error && <RefusalWords error={change.error} />}
    </>
  );
}
