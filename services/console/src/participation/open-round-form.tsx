import { useIntl } from 'react-intl';
import { feedbackQuestions, reportOf } from '../api/participation.js';
import { dayField } from '../records/common-fields.js';
import { type RecordField, RecordForm } from '../records/record-form.js';
import { addDays, dayIn } from '../texts/days.js';

const weeksOpen = 4;

/** Which questions are asked, and until when. */
export function OpenRoundForm({ pilot, onDone }: { pilot: string; onDone: () => void }) {
  const { formatMessage } = useIntl();
  const yesOrNo = (['yes', 'no'] as const).map((value) => ({
    value,
    label: formatMessage({ id: `form.${value}` }),
  }));
  const questions = feedbackQuestions.map((question): RecordField => {
    return { name: `ask-${question}`, label: `feedback.ask.${question}`, options: yesOrNo };
  });
  return (
    <RecordForm
      fields={[
        { name: 'title', label: 'feedback.round-title', hint: 'feedback.round-title.hint' },
        ...questions,
        { name: 'asksText', label: 'feedback.ask.text', hint: 'feedback.ask.text.hint', options: yesOrNo },
        dayField('closesOn', 'feedback.closes-on', addDays(dayIn(new Date()), 7 * weeksOpen)),
      ]}
      act="act.open-round"
      done="done.record"
      stale={['feedback-rounds', pilot]}
      send={({ title, closesOn, ...asked }, key) => {
        const chosen = feedbackQuestions.filter((question) => asked[`ask-${question}`] === 'yes');
        const body = { title, closesOn, questions: chosen, asksText: asked['asksText'] === 'yes' };
        return reportOf(pilot, 'feedback-rounds', body, key);
      }}
      onDone={onDone}
    />
  );
}
