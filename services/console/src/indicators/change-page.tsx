import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { mayDefine } from '../api/rights.js';
import { BackLink } from '../shell/back-link.js';
import { NotFoundPage } from '../shell/not-found-page.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { usePerson } from '../shell/person.js';
import { Shape } from '../shell/shape.js';
import { inLanguage } from '../texts/names.js';
import { DefinitionForm } from './definition-form.js';

const route = getRouteApi('/app/indicators/$code/change');

/** Another version of an indicator, beginning with what the newest says. */
export function ChangePage() {
  const { formatMessage, locale } = useIntl();
  const { grants } = usePerson();
  const { code } = route.useParams();
  const { data, error, refetch } = useQuery(queries.versions(code));
  const newest = data?.items.at(-1);
  if (!mayDefine(grants)) return <NotFoundPage />;
  return (
    <Page
      title={formatMessage({ id: 'change.title' }, { code })}
      lead={formatMessage({ id: 'change.lead' })}
      back={
        <BackLink to="/app/indicators/$code" params={{ code }}>
          {newest ? inLanguage(newest.name, locale) : code}
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {newest ? <DefinitionForm before={newest} /> : !error && <Shape rows={5} />}
    </Page>
  );
}
