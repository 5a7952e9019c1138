import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { maySetTarget } from '../api/rights.js';
import formClasses from '../forms/form.module.css';
import { ReadProblem } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import { writtenDay } from '../texts/days.js';
import type { Of } from './of.js';
import { TargetForm } from './target-form.js';
import { TargetStanding } from './target-standing.js';
import classes from './targets.module.css';

/** What the figure is to become, how it stands against that, and a form to say so. */
export function Targets({ definition, place }: Pick<Of, 'definition' | 'place'>) {
  const { locale } = useIntl();
  const { grants } = usePerson();
  const { code, measure } = definition;
  const { data, error, refetch } = useQuery(queries.targets(code, place.project));
  const targets = data?.filter(({ scope, scopeId }) => scope === place.scope && scopeId === place.id) ?? [];
  const maySet = maySetTarget(grants, place) && measure !== 'status';
  const [changed, setChanged] = useState<string>();
  const before = targets.find(({ id }) => id === changed);
  const list = useRef<HTMLUListElement>(null);
  const end = () => {
    setChanged(undefined);
    // The form that had the focus is gone.
    list.current?.focus();
  };
  return (
    <Section title={<FormattedMessage id="targets.title" />}>
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {data && targets.length === 0 && (
        <p className={classes.none}>
          <FormattedMessage id="targets.none" />
        </p>
      )}
      {targets.length > 0 && (
        <ul className={classes.targets} ref={list} tabIndex={-1}>
          {targets.map((target) => (
            <li key={target.id}>
              <TargetStanding target={target} definition={definition} />
              {maySet && !before && (
                <Button variant="subtle" onClick={() => setChanged(target.id)}>
                  <FormattedMessage id="act.change-target" values={{ day: writtenDay(target.until, locale) }} />
                </Button>
              )}
              {maySet && target === before && (
                <TargetForm definition={definition} place={place} before={target} onEnd={end} />
              )}
            </li>
          ))}
        </ul>
      )}
      {maySet && !before && (
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
