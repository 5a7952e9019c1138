import { Button } from '@mantine/core';
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Assessment, type QuestionSet, takeAnswersBack } from '../api/assessments.js';
import { queries } from '../api/queries.js';
import type { Session } from '../api/trainings.js';
import { useKey } from '../api/use-key.js';
import { NumberCell, ScrollTable } from '../figures/scroll-table.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { say } from '../shell/speech.js';
import { points } from './points.js';

/** What was answered so far, one by one, each to be taken back. Whoever may not know attendees sees nothing of it. */
export function EnteredAnswers({ set, sessions }: { set: QuestionSet; sessions: readonly Session[] }) {
  const { formatMessage, formatDate, locale } = useIntl();
  const { data } = useQuery(queries.assessments(set.id));
  const registrations = useQueries({ queries: sessions.map(({ id }) => queries.registrations(id)) });
  const nameOf = new Map(registrations.flatMap((of) => of.data ?? []).map(({ attendee, name }) => [attendee, name]));
  const client = useQueryClient();
  const keyOf = useKey();
  const takeBack = useMutation({
    mutationFn: (one: Assessment) => takeAnswersBack(one, formatMessage({ id: 'answers.undone' }), keyOf(one)),
    onSuccess: () => {
      say(formatMessage({ id: 'done.answers-back' }));
      return client.invalidateQueries({ queryKey: ['trainings', 'assessments', set.id] });
    },
  });
  const standing = data?.flatMap((one) => (one.snapshot ? [{ one, snapshot: one.snapshot }] : [])) ?? [];
  if (standing.length === 0) return null;
  return (
    <Section title={<FormattedMessage id="answers.title" />}>
      {takeBack.error && (
        <Notice kind="problem">
          <RefusalWords error={takeBack.error} />
        </Notice>
      )}
      <ScrollTable
        caption={formatMessage({ id: 'answers.caption' })}
        isLong
        heads={[
          { text: <FormattedMessage id="answers.who" /> },
          { text: <FormattedMessage id="answers.moment" /> },
          { text: <FormattedMessage id="answers.on" /> },
          { text: <FormattedMessage id="answers.score" />, isNumber: true },
          { text: <FormattedMessage id="act.answers-back" /> },
        ]}
      >
        {standing.map(({ one, snapshot }) => (
          <tr key={one.id}>
            <th scope="row">{nameOf.get(one.attendee) ?? one.attendee.slice(0, 8)}</th>
            <td>
              <FormattedMessage id={`moment.${one.moment}`} />
            </td>
            <td>{formatDate(snapshot.on, { dateStyle: 'medium', timeZone: 'UTC' })}</td>
            <NumberCell>
              {snapshot.score === undefined ? (
                <FormattedMessage id="answers.no-score" />
              ) : (
                points(snapshot.score, locale)
              )}
            </NumberCell>
            <td>
              <Button
                variant="subtle"
                size="compact-md"
                aria-disabled={takeBack.isPending}
                onClick={() => takeBack.mutate(one)}
              >
                <FormattedMessage id="act.answers-back" />
              </Button>
            </td>
          </tr>
        ))}
      </ScrollTable>
    </Section>
  );
}
