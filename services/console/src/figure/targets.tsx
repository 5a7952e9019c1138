import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { queries } from '../api/queries.js';
import { maySetTarget } from '../api/rights.js';
import formClasses from '../forms/form.module.css';
import { ReadProblem } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import type { Of } from './of.js';
import { TargetForm } from './target-form.js';
import { TargetStanding } from './target-standing.js';
import classes from './targets.module.css';

/** What the figure is to become, how it stands against that, and a form to say so. */
export function Targets({ definition, place }: Pick<Of, 'definition' | 'place'>) {
  const { grants } = usePerson();
  const { code, measure } = definition;
  const { data, error, refetch } = useQuery(queries.targets(code, place.project));
  const targets = data?.filter(({ scope, scopeId }) => scope === place.scope && scopeId === place.id) ?? [];
  const mayAdd = maySetTarget(grants, place) && measure !== 'status';
  return (
    <Section title={<FormattedMessage id="targets.title" />}>
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {data && targets.length === 0 && (
        <p className={classes.none}>
          <FormattedMessage id="targets.none" />
        </p>
      )}
      {targets.length > 0 && (
        <ul className={classes.targets}>
          {targets.map((target) => (
            <li key={target.id}>
              <TargetStanding target={target} definition={definition} />
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <details className={formClasses.more}>
          <summary>
            <FormattedMessage id="act.set-target" />
          </summary>
          <TargetForm definition={definition} place={place} />
        </details>
      )}
    </Section>
  );
}
