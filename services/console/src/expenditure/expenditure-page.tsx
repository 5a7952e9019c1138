import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { expenditureQuery, recordExpenditure, type Spent } from '../api/expenditure.js';
import type { Pilot } from '../api/pilots.js';
import { mayReport, mayReadExpenditure } from '../api/rights.js';
import { CorrectRecord, TakeBackRecord } from '../corrections/correct-record.js';
import { PilotFrame } from '../pilots/pilot-frame.js';
import { Acts, OneForm } from '../records/acts.js';
import { RecordForm } from '../records/record-form.js';
import { RecordList } from '../records/record-list.js';
import classes from '../records/records.module.css';
import { Notice } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { writtenDay } from '../texts/days.js';
import { changesIn, spentIn, useExpenditureFields } from './use-expenditure-fields.js';

const route = getRouteApi('/app/pilots/$pilot/expenditure');

/** What a pilot spent, to record, to correct and to take back. */
export function ExpenditurePage() {
  const { pilot: id } = route.useParams();
  const { grants } = usePerson();
  return (
    <PilotFrame id={id}>
      {(pilot) =>
        mayReadExpenditure(grants, pilot) ? (
          <OneForm>
            <All pilot={pilot} mayWrite={mayReport(grants, pilot)} />
          </OneForm>
        ) : (
          <Notice kind="notice">
            <FormattedMessage id="expenditure.not-yours" />
          </Notice>
        )
      }
    </PilotFrame>
  );
}

function All({ pilot, mayWrite }: { pilot: Pilot; mayWrite: boolean }) {
  const query = useQuery(expenditureQuery(pilot.id));
  const fields = useExpenditureFields();
  return (
    <RecordList
      title="expenditure.title"
      none="expenditure.none"
      query={query}
      row={(spent) => <Row pilot={pilot} spent={spent} mayWrite={mayWrite} />}
    >
      {mayWrite && (
        <Acts
          acts={[
            {
              name: 'act.record-expenditure',
              form: (close) => (
                <RecordForm
                  fields={fields()}
                  act="act.record-expenditure"
                  done="done.record"
                  stale={['expenditure', pilot.id]}
                  send={(values, key) => recordExpenditure(pilot.id, spentIn(values, pilot.budget.currency), key)}
                  onDone={close}
                />
              ),
            },
          ]}
        />
      )}
    </RecordList>
  );
}

function Row({ pilot, spent, mayWrite }: { pilot: Pilot; spent: Spent; mayWrite: boolean }) {
  const { locale, formatMessage, formatNumber } = useIntl();
  const fields = useExpenditureFields();
  const { on, money, category, description, fact } = spent;
  const amount = formatNumber(money.amount / 100, { style: 'currency', currency: money.currency });
  const about = { record: { ...spent, pilot: pilot.id }, fact, stale: ['expenditure', pilot.id] };
  const name = `${formatMessage({ id: `expenditure.${category}` })}, ${amount}`;
  return (
    <>
      <h3>{description ?? formatMessage({ id: `expenditure.${category}` })}</h3>
      <p className={classes.facts}>
        <b>{amount}</b>
        <span>{writtenDay(on, locale)}</span>
        <span>
          <FormattedMessage id={`expenditure.${category}`} />
        </span>
      </p>
      {mayWrite && (
        <Acts
          about={description ?? name}
          acts={[
            {
              name: 'act.correct',
              form: (close) => <CorrectRecord {...about} fields={fields(spent)} changesOf={changesIn} onDone={close} />,
            },
            { name: 'act.take-back', form: (close) => <TakeBackRecord {...about} onDone={close} /> },
          ]}
        />
      )}
    </>
  );
}
