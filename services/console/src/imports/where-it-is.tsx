import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { ImportDetails } from '../api/imports.js';
import { queries } from '../api/queries.js';
import { maySeeWhole } from '../api/rights.js';
import knowledgeClasses from '../knowledge/knowledge.module.css';
import { usePerson } from '../shell/person.js';

/** The ways to what an import brought in, by the pilot actions it may be about. */
export function WhereItIs({ of }: { of: ImportDetails }) {
  const { grants } = usePerson();
  const { data = [] } = useQuery(queries.pilots());
  const pilots = data.filter(({ id }) => of.pilots.includes(id));
  return (
    <ul className={knowledgeClasses.items}>
      {pilots.map((pilot) => (
        <li key={pilot.id} className={knowledgeClasses.item}>
          <p className={knowledgeClasses.facts}>
            <strong>{pilot.title}</strong>
            {maySeeWhole(grants, pilot) && (
              <Link to="/app/pilots/$pilot/participants" params={{ pilot: pilot.id }}>
                <FormattedMessage id="pilot.view.participants" />
              </Link>
            )}
            <Link to="/app/pilots/$pilot/plan" params={{ pilot: pilot.id }}>
              <FormattedMessage id="pilot.view.plan" />
            </Link>
            <Link to="/app/pilots/$pilot/expenditure" params={{ pilot: pilot.id }}>
              <FormattedMessage id="pilot.view.expenditure" />
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
