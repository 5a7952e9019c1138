import { FormattedDate, FormattedMessage } from 'react-intl';
import { type ParticipantRights, releaseReasons, restrictionReasons, seeTo } from '../api/data-subjects.js';
import { Acts } from '../records/acts.js';
import { RecordForm } from '../records/record-form.js';
import { Section } from '../shell/section.js';
import { Notice } from '../shell/notice.js';
import { useReasonField } from './reason-field.js';

/** Whether a participation is kept and not used, and the way there and back. */
export function RestrictionOf({
  pilot,
  rights: { participant, restriction },
}: {
  pilot: string;
  rights: ParticipantRights;
}) {
  const toRestrict = useReasonField(restrictionReasons, (reason) => `restriction.reason.${reason}`);
  const toRelease = useReasonField(releaseReasons, (reason) => `release.reason.${reason}`);
  const right = restriction ? ('release' as const) : ('restriction' as const);
  const act = restriction ? ('act.release-person' as const) : ('act.restrict-person' as const);
  return (
    <Section title={<FormattedMessage id="restriction.title" />}>
      {restriction ? (
        <Notice kind="care">
          <p>
            <FormattedMessage
              id="restriction.since"
              values={{ since: <FormattedDate value={restriction.since} dateStyle="medium" timeStyle="short" /> }}
            />
          </p>
          {restriction.reason && (
            <p>
              <FormattedMessage id={`restriction.reason.${restriction.reason}`} />
            </p>
          )}
        </Notice>
      ) : (
        <p>
          <FormattedMessage id="restriction.lead" />
        </p>
      )}
      {/* Anew for the other act: what was typed for one is no beginning of the other. */}
      <Acts
        key={right}
        acts={[
          {
            name: act,
            form: (close) => (
              <RecordForm
                fields={[restriction ? toRelease : toRestrict]}
                act={act}
                done={restriction ? 'done.released-person' : 'done.restricted-person'}
                stale={['participants', pilot, participant]}
                send={({ reason }, key) => seeTo({ pilot, participant }, right, reason!, key)}
                onDone={close}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
