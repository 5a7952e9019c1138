import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import { mayAnswerFor, mayLead } from '../api/rights.js';
import type { WorkItem, WorkPackage } from '../api/work-plan.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import { writtenDay } from '../texts/days.js';
import { Acts } from '../records/acts.js';
import { EvidenceLinks } from '../records/evidence-links.js';
import { Late } from '../records/late.js';
import { AcceptForm, DeliverForm, PlanItemForm, RebaselineItemForm, TakeBackItemForm } from './plan-forms.js';
import { partnerName } from './partner-name.js';
import classes from '../records/records.module.css';

/** A work package with what is planned in it. */
export function PackageSection({ project, workPackage }: { project: ProjectDetails; workPackage: WorkPackage }) {
  const { locale } = useIntl();
  const { grants } = usePerson();
  const { number, title, responsible, startsOn, endsOn, items } = workPackage;
  return (
    <Section title={`${number} ${title}`}>
      <p className={classes.facts}>
        <span>{partnerName(project, responsible)}</span>
        <FormattedMessage
          id="pilot.runs"
          values={{ from: writtenDay(startsOn, locale), to: writtenDay(endsOn, locale) }}
        />
      </p>
      <ul className={classes.list}>
        {items.map((item) => (
          <ItemRow key={item.id} project={project} item={item} />
        ))}
      </ul>
      {mayLead(grants, project.id) && (
        <Acts
          about={number}
          acts={[
            {
              name: 'act.add-item',
              form: (close) => <PlanItemForm project={project} workPackage={workPackage} onDone={close} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function ItemRow({ project, item }: { project: ProjectDetails; item: WorkItem }) {
  const { locale } = useIntl();
  const { grants } = usePerson();
  const { number, title, kind, state, responsible, dueOn, deliveredOn, acceptedOn, evidence, overdueDays } = item;
  const leads = mayLead(grants, project.id);
  const country = project.partners.find(({ id }) => id === responsible)?.country ?? '';
  const delivers = mayAnswerFor(grants, { project: project.id, country });
  return (
    <li className={classes.row}>
      <h3>
        {number} {title}
      </h3>
      <p className={classes.facts}>
        <FormattedMessage id={`work.kind.${kind}`} />
        <span>
          <FormattedMessage
            id={`work.state.${state}`}
            values={{ day: writtenDay(acceptedOn ?? deliveredOn ?? dueOn, locale) }}
          />
        </span>
        <Late days={overdueDays} />
        <span>{partnerName(project, responsible)}</span>
      </p>
      <EvidenceLinks links={evidence} />
      <Acts
        about={number}
        acts={[
          ...(state === 'planned' && delivers
            ? [
                {
                  name: 'act.deliver' as const,
                  form: (close: () => void) => <DeliverForm item={item} onDone={close} />,
                },
              ]
            : []),
          ...(state === 'planned' && leads
            ? [
                {
                  name: 'act.other-day' as const,
                  form: (close: () => void) => <RebaselineItemForm item={item} onDone={close} />,
                },
              ]
            : []),
          ...(state === 'delivered' && leads
            ? [{ name: 'act.accept' as const, form: (close: () => void) => <AcceptForm item={item} onDone={close} /> }]
            : []),
          ...(leads
            ? [
                {
                  name: 'act.take-back' as const,
                  form: (close: () => void) => <TakeBackItemForm item={item} onDone={close} />,
                },
              ]
            : []),
        ]}
      />
    </li>
  );
}
