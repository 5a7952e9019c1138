import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { reportOf } from '../api/participation.js';
import { queries } from '../api/queries.js';
import { NumberCell, ScrollTable } from '../figures/scroll-table.js';
import { Acts } from '../records/acts.js';
import { reasonField } from '../records/common-fields.js';
import { RecordForm } from '../records/record-form.js';
import classes from '../records/records.module.css';

/** What was chosen and written in a round, once there are enough answers that nobody is told by theirs. */
export function FeedbackResults({ pilot, round, answers }: { pilot: string; round: string; answers: number }) {
  const { formatMessage } = useIntl();
  const { data: results } = useQuery(queries.feedbackResults(pilot, round, answers));
  if (!results) return null;
  if (!results.shown) {
    return (
      <p>
        <FormattedMessage id="feedback.too-few" />
      </p>
    );
  }
  return (
    <>
      <ScrollTable
        caption={formatMessage({ id: 'feedback.results' })}
        heads={[
          { text: <FormattedMessage id="feedback.question" /> },
          ...[1, 2, 3, 4, 5].map((score) => ({ text: score, isNumber: true })),
        ]}
      >
        {results.questions.map(({ question, counts }) => (
          <tr key={question}>
            <th scope="row">
              <FormattedMessage id={`feedback.question.${question}`} />
            </th>
            {counts.map((count, at) => (
              // The place of a count is its score.
              <NumberCell key={at}>{count}</NumberCell>
            ))}
          </tr>
        ))}
      </ScrollTable>
      {results.waiting > 0 && (
        <p>
          <FormattedMessage id="feedback.waiting" values={{ count: results.waiting }} />
        </p>
      )}
      {results.texts.length > 0 && (
        <ul className={classes.list}>
          {results.texts.map(({ id, text }) => (
            <li key={id} className={classes.row}>
              <p dir="auto">{text}</p>
              <Acts
                acts={[
                  {
                    name: 'act.void-answer',
                    form: (close) => (
                      <RecordForm
                        fields={[reasonField]}
                        act="act.void-answer"
                        done="done.record-back"
                        stale={['feedback-rounds', pilot]}
                        send={(values, key) =>
                          reportOf(pilot, `feedback-rounds/${round}/answers/${id}/void`, values, key)
                        }
                        onDone={close}
                      />
                    ),
                  },
                ]}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
