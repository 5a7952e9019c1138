import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { queries } from '../api/queries.js';
import type { Participations, Session } from '../api/trainings.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { CertificateRow, type Standing } from './certificate-row.js';
import classes from './trainings.module.css';
import { useCertify } from './use-certify.js';

/** The certificates of those who attended a session: given, withdrawn, printed. Nothing while nobody has. */
export function Certificates({ session: { id, scheme } }: { session: Session }) {
  const registrations = useQuery(queries.registrations(id));
  const attendance = useQuery(queries.attendance(id));
  const certificates = useQuery(queries.certificates(scheme));
  const participations = useQuery(queries.participations(scheme)).data?.items;
  const { certify, withdraw } = useCertify(scheme);
  const error = certify.error ?? withdraw.error;
  const attended = new Set(attendance.data?.filter(({ snapshot }) => snapshot).map(({ attendee }) => attendee));
  const there = registrations.data?.filter(({ attendee }) => attended.has(attendee)) ?? [];
  if (there.length === 0) return null;
  return (
    <Section title={<FormattedMessage id="certificates.title" />}>
      {certificates.error && <ReadProblem error={certificates.error} onRetry={() => void certificates.refetch()} />}
      {error && (
        <Notice kind="problem">
          <RefusalWords error={error} />
        </Notice>
      )}
      {certificates.data && (
        <ul className={classes.list}>
          {there.map((registration) => (
            <CertificateRow
              key={registration.id}
              registration={registration}
              standing={standingOf(registration.attendee, participations)}
              certificate={certificates.data.find(({ attendee }) => attendee === registration.attendee)}
              onCertify={() => certify.mutate(registration.id)}
              onWithdraw={withdraw.mutate}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

function standingOf(attendee: string, participations: Participations['items']): Standing | undefined {
  if (!participations) return undefined;
  const own = participations.find((one) => one.attendee === attendee);
  if (own?.completedOn !== undefined) return 'completed';
  return own?.completesAtEnd ? 'after-session' : 'not-completed';
}
