import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { Meter } from '../shell/meter.js';
import { Notice } from '../shell/notice.js';
import { say } from '../shell/speech.js';
import { share } from '../texts/numbers.js';
import classes from './filling.module.css';

/** How far a new version has been counted from the beginning; once it is, that is told, and it joins the others. */
export function Filling({ newest: { code, state, progress = 0, version } }: { newest: Definition }) {
  const { locale, formatMessage } = useIntl();
  const client = useQueryClient();
  const was = useRef(state);
  useEffect(() => {
    if (was.current === state) return;
    was.current = state;
    if (state !== 'counted') return;
    say(formatMessage({ id: 'definition.filled.spoken' }));
    void client.invalidateQueries({ queryKey: ['definitions'] });
    void client.invalidateQueries({ queryKey: ['figures'] });
  }, [state, client, formatMessage, code]);

  if (state !== 'filling') return null;
  return (
    <Notice kind="notice">
      <div className={classes.filling} data-testid="filling">
        <p>
          <FormattedMessage
            id={version === 1 ? 'definition.filling.first' : 'definition.filling.another'}
            values={{ share: share(progress, 1, locale), version }}
          />
        </p>
        <Meter part={progress} whole={1} />
      </div>
    </Notice>
  );
}
