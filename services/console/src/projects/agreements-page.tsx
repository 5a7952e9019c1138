import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import type { Agreement } from '../api/project-records.js';
import { queries } from '../api/queries.js';
import { mayReviewItems, mayReviewSomewhere } from '../api/rights.js';
import { Acts } from '../records/acts.js';
import { EvidenceLinks } from '../records/evidence-links.js';
import { RecordList } from '../records/record-list.js';
import classes from '../records/records.module.css';
import { usePerson } from '../shell/person.js';
import { writtenDay } from '../texts/days.js';
import { AgreementForm, EndForm, SignForm } from './agreement-forms.js';
import { partnerName } from './partner-name.js';
import { ProjectFrame } from './project-frame.js';
import { TakeBackForm } from './take-back-form.js';

const route = getRouteApi('/app/projects/$project/agreements');

/** What partners of a project have agreed upon: who has signed, and how long it holds. */
export function AgreementsPage() {
  const { project } = route.useParams();
  return <ProjectFrame id={project}>{(details) => <Agreements project={details} />}</ProjectFrame>;
}

function Agreements({ project }: { project: ProjectDetails }) {
  const { grants } = usePerson();
  const query = useQuery(queries.agreements(project.id));
  return (
    <RecordList
      title="project.view.agreements"
      none="agreement.none"
      query={query}
      row={(agreement) => <AgreementRow project={project} agreement={agreement} />}
    >
      {mayReviewSomewhere(grants, project) && (
        <Acts
          acts={[{ name: 'act.draft-agreement', form: (close) => <AgreementForm project={project} onDone={close} /> }]}
        />
      )}
    </RecordList>
  );
}

function AgreementRow({ project, agreement }: { project: ProjectDetails; agreement: Agreement }) {
  const { locale } = useIntl();
  const { grants } = usePerson();
  const { title, kind, about, responsible, parties, joint, lasting, state, validUntil, evidence } = agreement;
  const day = agreement.endedOn ?? agreement.signedOn;
  const country = project.partners.find(({ id }) => id === responsible)?.country;
  const may = mayReviewItems(grants, { project: project.id, ...(country !== undefined && { country }) });
  return (
    <>
      <h3>{title}</h3>
      <p className={classes.facts}>
        <FormattedMessage id={`agreement.kind.${kind}`} />
        <span>
          <FormattedMessage
            id={`agreement.state.${state}`}
            values={{ day: day === undefined ? '' : writtenDay(day, locale) }}
          />
        </span>
        {validUntil !== undefined && state !== 'ended' && (
          <span>
            <FormattedMessage id="agreement.valid-until-is" values={{ day: writtenDay(validUntil, locale) }} />
          </span>
        )}
        <span>
          <FormattedMessage id={joint ? 'agreement.joint' : 'agreement.one-country'} />
        </span>
        {lasting && <FormattedMessage id="agreement.lasting" />}
      </p>
      <p>{about}</p>
      <p>
        <FormattedMessage
          id="agreement.parties-are"
          values={{ parties: <FormattedList value={parties.map((party) => partnerName(project, party))} /> }}
        />
      </p>
      <EvidenceLinks links={evidence} />
      {may && (
        <Acts
          about={title}
          acts={[
            ...(state === 'drafted'
              ? [
                  {
                    name: 'act.sign' as const,
                    form: (close: () => void) => <SignForm agreement={agreement} onDone={close} />,
                  },
                ]
              : []),
            ...(state === 'signed'
              ? [
                  {
                    name: 'act.end-agreement' as const,
                    form: (close: () => void) => <EndForm agreement={agreement} onDone={close} />,
                  },
                ]
              : []),
            {
              name: 'act.correct',
              form: (close) => <AgreementForm project={project} agreement={agreement} onDone={close} />,
            },
            {
              name: 'act.take-back',
              form: (close) => <TakeBackForm record={agreement} records="agreements" onDone={close} />,
            },
          ]}
        />
      )}
    </>
  );
}
