import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Definition, Retirement } from '../api/definitions.js';
import { Refused } from '../api/problem.js';
import { queries } from '../api/queries.js';
import { mayDefine } from '../api/rights.js';
import { BackLink } from '../shell/back-link.js';
import { Icon } from '../shell/icons.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import buttonClasses from '../theme/link-button.module.css';
import { Adopt } from './adopt.js';
import { CountedFigure } from './counted-figure.js';
import { Filling } from './filling.js';
import { HowCounted } from './how-counted.js';
import classes from './indicator-page.module.css';
import { Retire } from './retire.js';
import { Retired } from './retired.js';
import { Traits } from './traits.js';
import { Versions } from './versions.js';

const route = getRouteApi('/app/indicators/$code');

/** What an indicator means, in words and as it is counted, with everything it meant before. */
export function IndicatorPage() {
  const { formatMessage } = useIntl();
  const { code } = route.useParams();
  const { data, error, refetch } = useQuery(queries.versions(code));
  if (error instanceof Refused && error.problem.status === 404) return <NotFoundPage />;
  const newest = data?.items.at(-1);
  if (!data || !newest) {
    return (
      <Page title={formatMessage({ id: 'indicator.title' })} back={<BackToAll />}>
        {error ? <ReadProblem error={error} onRetry={() => void refetch()} /> : <Shape rows={4} />}
      </Page>
    );
  }
  return <Indicator key={code} newest={newest} versions={data.items} retirements={data.retirements} />;
}

interface IndicatorProps {
  newest: Definition;
  versions: readonly Definition[];
  retirements: readonly Retirement[];
}

function Indicator({ newest, versions, retirements }: IndicatorProps) {
  const { locale } = useIntl();
  const { grants } = usePerson();
  const { code, name, description, state } = newest;
  const counted = versions.findLast((version) => version.state === 'counted' || version.state === 'retired');
  return (
    <Page
      title={inLanguage(name, locale)}
      lead={code}
      back={<BackToAll />}
      acts={
        mayDefine(grants) &&
        !counted?.retired && (
          <Link to="/app/indicators/$code/change" params={{ code }} className={buttonClasses.button}>
            <Icon name="correct" />
            <FormattedMessage id="act.change-indicator" />
          </Link>
        )
      }
    >
      {state === 'offered' && <Adopt code={code} />}
      {counted?.retired && <Retired code={code} retired={counted.retired} />}
      <Filling newest={newest} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Section title={<FormattedMessage id="indicator.meaning" />}>
            <p className={classes.prose}>{inLanguage(description, locale)}</p>
            <Traits definition={newest} />
          </Section>
          <Section title={<FormattedMessage id="indicator.counted" />}>
            {state === 'listed' ? (
              <p className={classes.prose}>
                <FormattedMessage id="indicator.only-listed" />
              </p>
            ) : (
              <HowCounted definition={newest} />
            )}
          </Section>
        </div>
        <div className={classes.column}>
          {counted && <CountedFigure definition={counted} />}
          <Section title={<FormattedMessage id="indicator.versions" />}>
            <Versions versions={versions} retirements={retirements} />
          </Section>
          {counted?.state === 'counted' && mayDefine(grants) && <Retire code={code} />}
        </div>
      </div>
    </Page>
  );
}

function BackToAll() {
  return (
    <BackLink to="/app/indicators">
      <FormattedMessage id="indicators.title" />
    </BackLink>
  );
}
