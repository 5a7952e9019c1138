import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Refused } from '../api/problem.js';
import { Notice } from '../shell/notice.js';

export const isConflict = (error: Error | null): boolean => error instanceof Refused && error.problem.status === 412;

/** Somebody else saved while this was written: what stands now, and the way to save all the same. Nothing typed is lost. */
export function Conflict({ onOverwrite, children }: { onOverwrite: () => void; children: ReactNode }) {
  return (
    <Notice kind="care">
      <p>
        <FormattedMessage id="conflict.now" />
      </p>
      {children}
      <Button onClick={onOverwrite}>
        <FormattedMessage id="act.save-over" />
      </Button>
    </Notice>
  );
}
