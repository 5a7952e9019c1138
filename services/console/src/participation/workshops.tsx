import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { reportOf, type Workshop } from '../api/participation.js';
import { queries } from '../api/queries.js';
import { Acts } from '../records/acts.js';
import { reasonField } from '../records/common-fields.js';
import { RecordForm } from '../records/record-form.js';
import { RecordList } from '../records/record-list.js';
import classes from '../records/records.module.css';
import { writtenDay } from '../texts/days.js';
import { WorkshopForm } from './workshop-form.js';

const texts = ['whyChosen', 'whatWorked', 'transferConditions'] as const;

/** The workshops of a pilot: who took part as numbers, and what came of them. */
export function Workshops({ pilot, mayReport }: { pilot: string; mayReport: boolean }) {
  const query = useQuery(queries.workshops(pilot));
  return (
    <RecordList
      title="workshops.title"
      none="workshops.none"
      query={query}
      row={(workshop) => <WorkshopRow pilot={pilot} workshop={workshop} mayReport={mayReport} />}
    >
      {mayReport && (
        <Acts
          acts={[{ name: 'act.report-workshop', form: (close) => <WorkshopForm pilot={pilot} onDone={close} /> }]}
        />
      )}
    </RecordList>
  );
}

function WorkshopRow({ pilot, workshop, mayReport }: { pilot: string; workshop: Workshop; mayReport: boolean }) {
  const { locale } = useIntl();
  const { title, kind, on, takingPart, fact } = workshop;
  return (
    <>
      <h3>{title}</h3>
      <p className={classes.facts}>
        <FormattedMessage id={`workshop.kind.${kind}`} />
        <span>{writtenDay(on, locale)}</span>
        {takingPart.map(({ stakeholder, count }) => (
          <span key={stakeholder}>
            <FormattedMessage id={`workshop.stakeholder.${stakeholder}`} />: {count}
          </span>
        ))}
      </p>
      {texts.map(
        (name) =>
          workshop[name] && (
            <p key={name}>
              <b>
                <FormattedMessage id={`workshop.${name}`} />
              </b>{' '}
              {workshop[name]}
            </p>
          ),
      )}
      {mayReport && (
        <Acts
          about={title}
          acts={[
            {
              name: 'act.take-back',
              form: (close) => (
                <RecordForm
                  fields={[reasonField]}
                  act="act.take-back"
                  done="done.record-back"
                  stale={['workshops', pilot]}
                  send={(values, key) => reportOf(pilot, `facts/${fact}/void`, values, key)}
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
