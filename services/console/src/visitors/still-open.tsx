import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import formClasses from '../forms/form.module.css';
import { Notice } from '../shell/notice.js';

interface StillOpenProps {
  open: number;
  of: number;
  onSend: () => void;
  onBack: () => void;
}

/** Asked before answers are sent that cannot be changed any more: leaving some out is allowed, but meant. */
export function StillOpen({ open, of, onSend, onBack }: StillOpenProps) {
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <div ref={question} tabIndex={-1} role="group" aria-labelledby="still-open" className={formClasses.summary}>
      <Notice kind="care">
        <p id="still-open">
          <FormattedMessage id="answer.still-open" values={{ open, of }} />
        </p>
        <div className={formClasses.acts}>
          <Button variant="filled" onClick={onBack}>
            <FormattedMessage id="act.answer-on" />
          </Button>
          <Button onClick={onSend}>
            <FormattedMessage id="act.answer-so" />
          </Button>
        </div>
      </Notice>
    </div>
  );
}
