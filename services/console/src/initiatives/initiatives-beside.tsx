import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { queries } from '../api/queries.js';
import { mayWriteSomewhere } from '../api/rights.js';
import { Acts } from '../records/acts.js';
import { RecordList } from '../records/record-list.js';
import { usePerson } from '../shell/person.js';
import { byName, inLanguage } from '../texts/names.js';
import { InitiativeFacts } from './initiative-facts.js';
import { RegisterInitiativeForm } from './initiative-forms.js';
import { writablePlaces } from '../knowledge/writable-places.js';

/** Initiatives that no project funds, followed beside the pilots and never counted as ones: those that go on first. */
export function InitiativesBeside() {
  const { locale } = useIntl();
  const { grants } = usePerson();
  const query = useQuery(queries.initiatives());
  const projects = useQuery({ ...queries.projects(), enabled: mayWriteSomewhere(grants) });
  const details = useQueries({ queries: projects.data?.map(({ id }) => queries.project(id)) ?? [] });
  const places = details.flatMap(({ data }) => (data ? writablePlaces(grants, data) : []));
  const byTitle = byName(({ title }: { title: Record<string, string> }) => inLanguage(title, locale), locale);
  const sorted = query.data?.toSorted(
    (a, b) => Number(a.until !== undefined) - Number(b.until !== undefined) || byTitle(a, b),
  );
  return (
    <RecordList
      title="initiatives.title"
      none="initiatives.none"
      query={{ ...query, data: sorted }}
      row={(initiative) => (
        <>
          <h3>
            <Link to="/app/initiatives/$id" params={{ id: initiative.id }}>
              {inLanguage(initiative.title, locale)}
            </Link>
          </h3>
          <InitiativeFacts initiative={initiative} />
        </>
      )}
    >
      {places.length > 0 && (
        <Acts
          acts={[
            {
              name: 'act.register-initiative',
              form: (close) => <RegisterInitiativeForm places={places} onDone={close} />,
            },
          ]}
        />
      )}
    </RecordList>
  );
}
