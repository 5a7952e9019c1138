import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import type { CodeMapping } from '../api/project-records.js';
import { queries } from '../api/queries.js';
import { mayAnswerFor, mayAnswerSomewhere } from '../api/rights.js';
import { ScrollTable } from '../figures/scroll-table.js';
import { Acts } from '../records/acts.js';
import { RecordList } from '../records/record-list.js';
import classes from '../records/records.module.css';
import { usePerson } from '../shell/person.js';
import { countryName } from '../texts/names.js';
import { CodeListForm } from './code-list-form.js';
import { useCommonCodes } from './common-codes.js';
import { ProjectFrame } from './project-frame.js';
import { TakeBackForm } from './take-back-form.js';

const route = getRouteApi('/app/projects/$project/code-lists');

/** How the categories of each country become the common ones, and what is lost on the way. */
export function CodeListsPage() {
  const { project } = route.useParams();
  return <ProjectFrame id={project}>{(details) => <CodeLists project={details} />}</ProjectFrame>;
}

function CodeLists({ project }: { project: ProjectDetails }) {
  const { grants } = usePerson();
  const query = useQuery(queries.codeMappings(project.id));
  return (
    <RecordList
      title="project.view.code-lists"
      none="code-list.none"
      query={query}
      row={(codeMapping) => <CodeListRow project={project} codeMapping={codeMapping} />}
    >
      {mayAnswerSomewhere(grants, project) && (
        <Acts
          acts={[{ name: 'act.add-code-list', form: (close) => <CodeListForm project={project} onDone={close} /> }]}
        />
      )}
    </RecordList>
  );
}

function CodeListRow({ project, codeMapping }: { project: ProjectDetails; codeMapping: CodeMapping }) {
  const { formatMessage, locale } = useIntl();
  const { grants } = usePerson();
  const { list, country, attribute, grade, entries, version } = codeMapping;
  const codes = useCommonCodes(attribute);
  const nameOf = (common: string | undefined) => codes.find(({ value }) => value === common)?.label ?? '–';
  return (
    <>
      <h3>{list}</h3>
      <p className={classes.facts}>
        <span>{countryName(country, locale)}</span>
        <FormattedMessage id={`code-list.attribute.${attribute}`} />
        <span>
          <FormattedMessage id="code-list.grade-is" values={{ grade: formatMessage({ id: `grade.${grade}` }) }} />
        </span>
        <FormattedMessage id="version.number" values={{ version }} />
      </p>
      <ScrollTable
        caption={list}
        heads={(['national', 'common', 'grade', 'loss'] as const).map((head) => ({
          text: <FormattedMessage id={`code-list.${head}`} />,
        }))}
      >
        {entries.map(({ national, common, grade: own, loss }) => (
          <tr key={national}>
            <th scope="row">{national}</th>
            <td>{nameOf(common)}</td>
            <td>
              <FormattedMessage id={`grade.${own}`} />
            </td>
            <td>{loss ?? '–'}</td>
          </tr>
        ))}
      </ScrollTable>
      {mayAnswerFor(grants, { project: project.id, country }) && (
        <Acts
          about={list}
          acts={[
            {
              name: 'act.correct',
              form: (close) => <CodeListForm project={project} codeMapping={codeMapping} onDone={close} />,
            },
            {
              name: 'act.take-back',
              form: (close) => <TakeBackForm record={codeMapping} records="code-mappings" onDone={close} />,
            },
          ]}
        />
      )}
    </>
  );
}
