import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useLive, useLiveState } from '../live/live-context.js';
import classes from './header.module.css';
import { Icon } from './icons.js';
import { say } from './speech.js';

/** Stops everything on the page that moves by itself, and lets it catch up again. */
export function PauseButton() {
  const live = useLive();
  const { kind } = useLiveState();
  const { formatMessage } = useIntl();
  const isPaused = kind === 'paused';

  const toggle = () => {
    if (isPaused) live.resume();
    else live.pause();
    say(formatMessage({ id: isPaused ? 'live.resumed.spoken' : 'live.paused.spoken' }));
  };

  return (
    <Button
      variant="subtle"
      className={classes.control ?? ''}
      onClick={toggle}
      leftSection={<Icon name={isPaused ? 'resume' : 'pause'} />}
      title={formatMessage({ id: isPaused ? 'live.resume.title' : 'live.pause.title' })}
    >
      {formatMessage({ id: isPaused ? 'live.resume' : 'live.pause' })}
    </Button>
  );
}
