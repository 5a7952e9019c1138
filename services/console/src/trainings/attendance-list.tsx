import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Refused } from '../api/problem.js';
import { queries } from '../api/queries.js';
import {
  type Attendance,
  noteAttendance,
  type Registration,
  type Session,
  takeAttendanceBack,
} from '../api/trainings.js';
import { useKey } from '../api/use-key.js';
import checkClasses from '../forms/check-box.module.css';
import formClasses from '../forms/form.module.css';
import { RefusalWords } from '../forms/refusal-words.js';
import { serverWords } from '../forms/server-words.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { say } from '../shell/speech.js';
import buttonClasses from '../theme/link-button.module.css';
import { hasBegun, isOver } from './begun-and-over.js';
import classes from './trainings.module.css';
import { Who } from './who.js';

/** Who registered, each to be ticked who is there; what was noted can be taken back. */
export function AttendanceList({ session }: { session: Session }) {
  const registrations = useQuery(queries.registrations(session.id));
  const attendance = useQuery(queries.attendance(session.id));
  const error = registrations.error ?? attendance.error;
  if (error)
    return (
      <ReadProblem error={error} onRetry={() => void Promise.all([registrations.refetch(), attendance.refetch()])} />
    );
  if (!registrations.data || !attendance.data) return <Shape rows={3} height={64} />;
  const there = new Map(attendance.data.filter(({ snapshot }) => snapshot).map((one) => [one.attendee, one]));
  const expected = registrations.data.filter(({ state }) => state !== 'cancelled');
  return (
    <Section
      title={<FormattedMessage id="attendance.title" />}
      acts={
        session.state === 'scheduled' &&
        hasBegun(session) && (
          <Link
            to="/app/sessions/$session/attendance/import"
            params={{ session: session.id }}
            className={buttonClasses.button}
          >
            <FormattedMessage id="act.from-spreadsheet" />
          </Link>
        )
      }
    >
      {expected.length === 0 ? (
        <p>
          <FormattedMessage id="attendance.nobody" />
        </p>
      ) : (
        <Ticks session={session} expected={expected} there={there} />
      )}
    </Section>
  );
}

interface TicksProps {
  session: Session;
  expected: readonly Registration[];
  there: ReadonlyMap<string, Attendance>;
}

function Ticks({ session, expected, there }: TicksProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { note, takeBack } = useAttendance(session.id, () => setTicked(new Set()));
  const canBeNoted = hasBegun(session);
  const error = note.error ?? takeBack.error;
  return (
    <>
      {error && (
        <Notice kind="problem">
          <RefusalWords error={error} />
          <Elsewhere error={error} noted={note.variables} expected={expected} />
        </Notice>
      )}
      <ul className={classes.list}>
        {expected.map((registration) => {
          const { id, attendee } = registration;
          const attended = there.get(attendee);
          return (
            <li key={id} className={classes.row}>
              {attended ? (
                <>
                  <span id={id}>
                    <Who registration={registration} />
                  </span>
                  <span className={classes.facts}>
                    <FormattedMessage id="attendance.there" values={{ hours: attended.snapshot?.hours }} />
                  </span>
                  <NotThere describedBy={id} onTakeBack={() => takeBack.mutate(attended)} />
                </>
              ) : (
                <label className={checkClasses.check}>
                  <input
                    type="checkbox"
                    disabled={!canBeNoted}
                    checked={ticked.has(id)}
                    onChange={({ target }) => setTicked(withTick(ticked, id, target.checked))}
                  />
                  <span>
                    <Who registration={registration} />
                  </span>
                </label>
              )}
            </li>
          );
        })}
      </ul>
      {canBeNoted ? (
        <Button
          variant="filled"
          size="lg"
          aria-disabled={ticked.size === 0 || note.isPending}
          onClick={() => ticked.size > 0 && note.mutate([...ticked])}
        >
          <FormattedMessage id="act.note-attendance" values={{ count: ticked.size }} />
        </Button>
      ) : (
        <p>
          <FormattedMessage id="attendance.not-yet" />
        </p>
      )}
      {canBeNoted && !isOver(session) && (
        <p>
          <FormattedMessage id="attendance.goes-on" />
        </p>
      )}
    </>
  );
}

interface ElsewhereProps {
  error: Error;
  /** The registrations that were sent. */
  noted: readonly string[] | undefined;
  expected: readonly Registration[];
}

/** Who of those that were sent is known to have been at another session. */
function Elsewhere({ error, noted = [], expected }: ElsewhereProps) {
  const intl = useIntl();
  const faults = error instanceof Refused ? (error.problem.errors ?? []) : [];
  const told = faults.flatMap(({ field, reason }) => {
    const at = /^present\.(\d+)\.hours$/.exec(field)?.[1];
    const registration = at === undefined ? undefined : expected.find(({ id }) => id === noted[Number(at)]);
    return registration ? [{ registration, words: serverWords(reason, intl) }] : [];
  });
  if (told.length === 0) return null;
  return (
    <ul>
      {told.map(({ registration, words }) => (
        <li key={registration.id}>
          <Who registration={registration} />: {words}
        </li>
      ))}
    </ul>
  );
}

/** Asks first: what follows from it is not undone by noting them again. */
function NotThere({ describedBy, onTakeBack }: { describedBy: string; onTakeBack: () => void }) {
  return (
    <details className={formClasses.more}>
      <summary aria-describedby={describedBy}>
        <FormattedMessage id="attendance.not-there" />
      </summary>
      <div>
        <p>
          <FormattedMessage id="attendance.not-there.hint" />
        </p>
        <div>
          <Button onClick={onTakeBack} aria-describedby={describedBy}>
            <FormattedMessage id="act.attendance-back" />
          </Button>
        </div>
      </div>
    </details>
  );
}

function useAttendance(session: string, onNoted: () => void) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();
  const refresh = () => client.invalidateQueries({ queryKey: ['trainings'] });
  const note = useMutation({
    mutationFn: (registrations: string[]) => noteAttendance(session, registrations, keyOf({ registrations })),
    onSuccess: () => {
      say(formatMessage({ id: 'done.attendance' }));
      onNoted();
      return refresh();
    },
  });
  const takeBack = useMutation({
    mutationFn: (attended: Attendance) =>
      takeAttendanceBack(attended, formatMessage({ id: 'attendance.undone' }), keyOf(attended)),
    onSuccess: () => {
      say(formatMessage({ id: 'done.attendance-back' }));
      return refresh();
    },
  });
  return { note, takeBack };
}

function withTick(ticked: ReadonlySet<string>, id: string, isThere: boolean): ReadonlySet<string> {
  const after = new Set(ticked);
  if (isThere) after.add(id);
  else after.delete(id);
  return after;
}
