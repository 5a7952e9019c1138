import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { type FeedbackRound, reportOf } from '../api/participation.js';
import { queries } from '../api/queries.js';
import { Acts } from '../records/acts.js';
import { RecordForm } from '../records/record-form.js';
import { RecordList } from '../records/record-list.js';
import classes from '../records/records.module.css';
import { writtenDay } from '../texts/days.js';
import { FeedbackResults } from './feedback-results.js';
import { OpenRoundForm } from './open-round-form.js';
import { RoundLinks } from './round-links.js';

/** The rounds of anonymous feedback on a pilot; their links and what was answered for its managers. */
export function FeedbackRounds({ pilot, mayManage }: { pilot: string; mayManage: boolean }) {
  const query = useQuery(queries.feedbackRounds(pilot));
  return (
    <RecordList
      title="feedback.title"
      none="feedback.none"
      query={query}
      row={(round) => <RoundRow pilot={pilot} round={round} />}
    >
      {mayManage && (
        <Acts acts={[{ name: 'act.open-round', form: (close) => <OpenRoundForm pilot={pilot} onDone={close} /> }]} />
      )}
    </RecordList>
  );
}

function RoundRow({ pilot, round }: { pilot: string; round: FeedbackRound }) {
  const { locale } = useIntl();
  const { id, title, state, closesOn, answers, link } = round;
  return (
    <>
      <h3>{title}</h3>
      <p className={classes.facts}>
        <span>
          <FormattedMessage id={`feedback.state.${state}`} values={{ day: writtenDay(closesOn, locale) }} />
        </span>
        <span>
          <FormattedMessage id="feedback.answers" values={{ answers }} />
        </span>
      </p>
      {link !== undefined && state === 'open' && <RoundLinks link={link} />}
      {link !== undefined && <FeedbackResults pilot={pilot} round={id} answers={answers} />}
      {link !== undefined && state === 'open' && (
        <Acts
          about={title}
          acts={[
            {
              name: 'act.close-round',
              form: (close) => (
                <RecordForm
                  fields={[]}
                  act="act.close-round"
                  done="done.record"
                  stale={['feedback-rounds', pilot]}
                  send={(values, key) => reportOf(pilot, `feedback-rounds/${id}/closed`, values, key)}
                  onDone={close}
                />
              ),
            },
          ]}
        />
      )}
    </>
  );
}
