import type { ReactNode } from 'react';
import { FormattedDate, FormattedMessage, FormattedTime } from 'react-intl';
import type { Definition } from '../api/definitions.js';
import { Notice } from '../shell/notice.js';

interface RetiredNoticeProps {
  retired: NonNullable<Definition['retired']>;
  children?: ReactNode;
}

/** Says that an indicator is not in use, since when and why, and what its figures are until it is again. */
export function RetiredNotice({ retired: { since, reason }, children }: RetiredNoticeProps) {
  return (
    <Notice kind="care">
      <p>
        <FormattedMessage
          id="retired.notice"
          values={{
            date: <FormattedDate value={since} day="numeric" month="long" year="numeric" />,
            time: <FormattedTime value={since} />,
            reason,
          }}
        />
      </p>
      <p>
        <FormattedMessage id="retired.figures" />
      </p>
      {children}
    </Notice>
  );
}
