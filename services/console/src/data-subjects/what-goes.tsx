import { FormattedMessage } from 'react-intl';
import classes from '../records/records.module.css';
import { Notice } from '../shell/notice.js';

/** What an erasure takes and what it leaves, said before it is asked for and again before it is carried out. */
export function WhatGoes() {
  return (
    <Notice kind="care">
      <div className={classes.list}>
        <p>
          <FormattedMessage id="erasure.goes" />
        </p>
        <p>
          <FormattedMessage id="erasure.stays" />
        </p>
        <p>
          <b>
            <FormattedMessage id="erasure.final" />
          </b>
        </p>
      </div>
    </Notice>
  );
}
