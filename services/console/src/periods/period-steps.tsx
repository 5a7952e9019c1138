import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Period, type PeriodStep, takeStep } from '../api/periods.js';
import { mayRunPeriods, mayVerify } from '../api/rights.js';
import { useKey } from '../api/use-key.js';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice } from '../shell/notice.js';
import { usePerson } from '../shell/person.js';
import { say } from '../shell/speech.js';
import { countryName } from '../texts/names.js';
import classes from './periods.module.css';

/** The next step of a period, for whoever may take it: lock, verify country by country, release. */
export function PeriodSteps({ period, countries }: { period: Period; countries: readonly string[] }) {
  const { locale, formatMessage } = useIntl();
  const { grants } = usePerson();
  const client = useQueryClient();
  const keyOf = useKey();
  const change = useMutation({
    mutationFn: (step: PeriodStep) => takeStep(period.id, step, keyOf({ ...step, period: period.id })),
    onSuccess: () => say(formatMessage({ id: 'done.decision' })),
    // Also after a refusal: somebody may have taken the step already.
    onSettled: () => client.invalidateQueries({ queryKey: ['periods'] }),
  });
  const { project, lockedAt, verified, release } = period;
  const mayRun = mayRunPeriods(grants, project);
  const open = countries.filter((country) => !verified.includes(country));
  const verifiable = open.filter((country) => mayVerify(grants, { project, country }));
  const isAllVerified = countries.length > 0 && open.length === 0;
  const act = (step: PeriodStep) => ({
    onClick: () => change.isPending || change.mutate(step),
    'aria-disabled': change.isPending,
  });
  return (
    <>
      {change.error && (
        <Notice kind="problem">
          <RefusalWords error={change.error} />
        </Notice>
      )}
      {lockedAt === null && mayRun && (
        <div>
          <p>
            <FormattedMessage id="period.lock.meaning" />
          </p>
          <Button variant="filled" {...act({ step: 'lock' })}>
            <FormattedMessage id="act.lock-period" />
          </Button>
        </div>
      )}
      {lockedAt !== null && release === null && verifiable.length > 0 && (
        <div className={classes.steps}>
          {verifiable.map((country) => (
            <Button key={country} {...act({ step: 'verifications', country })}>
              <FormattedMessage id="act.verify-country" values={{ country: countryName(country, locale) }} />
            </Button>
          ))}
        </div>
      )}
      {lockedAt !== null && release === null && isAllVerified && mayRun && (
        <div>
          <p>
            <FormattedMessage id="period.release.meaning" />
          </p>
          <Button variant="filled" loading={change.isPending} {...act({ step: 'release' })}>
            <FormattedMessage id="act.release-period" />
          </Button>
          {change.isPending && (
            <p role="status">
              <FormattedMessage id="period.preparing" />
            </p>
          )}
        </div>
      )}
    </>
  );
}
