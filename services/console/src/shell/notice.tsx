import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Refused, Unreachable } from '../api/problem.js';
import { Icon } from './icons.js';
import classes from './notice.module.css';

/** A state in words and a shape, never in colour alone. */
export function Notice({ kind, children }: { kind: 'notice' | 'care' | 'problem' | 'good'; children: ReactNode }) {
  const icon = { notice: 'late', care: 'late', problem: 'problem', good: 'check' } as const;
  return (
    <div className={classes.notice} data-kind={kind}>
      <Icon name={icon[kind]} />
      <div>{children}</div>
    </div>
  );
}

/** What stands in place of what could not be read, with the way on. */
export function ReadProblem({ error, onRetry }: { error: Error; onRetry: () => void }) {
  if (error instanceof Refused && error.problem.status === 404) {
    return (
      <Notice kind="notice">
        <FormattedMessage id="problem.no-page" />
      </Notice>
    );
  }
  return (
    <Notice kind="problem">
      <p>
        <FormattedMessage id={error instanceof Unreachable ? 'problem.no-answer' : 'problem.not-read'} />
      </p>
      <Button onClick={onRetry}>
        <FormattedMessage id="act.try-again" />
      </Button>
    </Notice>
  );
}
