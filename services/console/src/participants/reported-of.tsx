import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Pilot } from '../api/pilots.js';
import { type Dossier, dossierQuery } from '../api/participants.js';
import { CorrectRecord, TakeBackRecord } from '../corrections/correct-record.js';
import { Acts } from '../records/acts.js';
import classes from '../records/records.module.css';
import { ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { writtenDay } from '../texts/days.js';
import { ReportActs } from './report-acts.js';
import type { Report } from './report.js';
import { useReports } from './use-reports.js';

interface ReportedOfProps {
  pilot: Pilot;
  participant: string;
  /** Of who is kept and not used nothing is reported or corrected. */
  mayReport: boolean;
}

/** Everything that counts of what was reported of a participant, and the ways to report more and to correct it. */
export function ReportedOf({ pilot, participant, mayReport }: ReportedOfProps) {
  const { data, error, refetch } = useQuery(dossierQuery(pilot.id, participant));
  return (
    <Section title={<FormattedMessage id="reported.title" />}>
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={3} height={96} />}
      {data && mayReport && <ReportActs pilot={pilot} dossier={data} />}
      {data && <Reports dossier={data} mayCorrect={mayReport} />}
    </Section>
  );
}

function Reports({ dossier, mayCorrect }: { dossier: Dossier; mayCorrect: boolean }) {
  const reports = useReports(dossier);
  return (
    <ul className={classes.list}>
      {reports.map((report) => (
        <li key={report.key} className={classes.row}>
          <ReportRow report={report} dossier={dossier} mayCorrect={mayCorrect} />
        </li>
      ))}
    </ul>
  );
}

function ReportRow({ report, dossier, mayCorrect }: { report: Report; dossier: Dossier; mayCorrect: boolean }) {
  const { locale } = useIntl();
  const { name, on, said, fact, fields, changesOf } = report;
  const day = writtenDay(on, locale);
  const about = {
    record: dossier,
    fact,
    stale: ['participants', dossier.pilot],
  };
  const acts: { name: 'act.correct' | 'act.take-back'; form: (close: () => void) => ReactNode }[] = [
    {
      name: 'act.correct',
      form: (close) => <CorrectRecord {...about} fields={fields} changesOf={changesOf} onDone={close} />,
    },
    { name: 'act.take-back', form: (close) => <TakeBackRecord {...about} onDone={close} /> },
  ];
  return (
    <>
      <h3>{name}</h3>
      <p className={classes.facts}>
        <span>{day}</span>
        {said.map((each) => (
          <span key={each}>{each}</span>
        ))}
      </p>
      {mayCorrect && <Acts about={`${name}, ${day}`} acts={acts} />}
    </>
  );
}
