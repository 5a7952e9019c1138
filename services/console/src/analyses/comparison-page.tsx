import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Comparison, quadrants, type SwotItem } from '../api/analyses.js';
import { queries } from '../api/queries.js';
import { ScrollTable } from '../figures/scroll-table.js';
import { Markdown } from '../markdown/markdown.js';
import { BackLink } from '../shell/back-link.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import classes from '../knowledge/knowledge.module.css';
import { usePlaceName } from '../knowledge/use-place-name.js';

const route = getRouteApi('/app/analyses/compared');

/** Territories side by side, topic by topic: what helps there, what hinders. */
export function ComparisonPage() {
  const { formatMessage } = useIntl();
  const { analyses = '' } = route.useSearch();
  const { data, error, refetch } = useQuery(queries.analysesCompared(analyses.split(',')));
  return (
    <Page
      title={formatMessage({ id: 'compare.title' })}
      back={
        <BackLink to="/app/analyses">
          <FormattedMessage id="analyses.title" />
        </BackLink>
      }
    >
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Shape rows={3} height={96} />}
      {data && <SideBySide comparison={data} />}
    </Page>
  );
}

function SideBySide({ comparison: { territories, topics } }: { comparison: Comparison }) {
  const { formatMessage } = useIntl();
  const placeName = usePlaceName();
  return (
    <Section title={<FormattedMessage id="compare.topics" />}>
      <ScrollTable
        caption={formatMessage({ id: 'compare.caption' })}
        heads={[
          { text: <FormattedMessage id="item.topic" /> },
          ...territories.map((territory) => ({
            text: (
              <Link to="/app/analyses/$id" params={{ id: territory.analysis }}>
                {placeName(territory)}
              </Link>
            ),
          })),
        ]}
      >
        {topics.map(({ topic, cells }) => (
          <tr key={topic}>
            <th scope="row">
              <FormattedMessage id={`topic.${topic}`} />
            </th>
            {cells.map(({ items }, column) => (
              // A column is told from others by its place.
              <td key={column} className={classes.compared}>
                <Items items={items} />
              </td>
            ))}
          </tr>
        ))}
      </ScrollTable>
    </Section>
  );
}

function Items({ items }: { items: readonly SwotItem[] }) {
  const { locale, formatMessage } = useIntl();
  if (items.length === 0) return <FormattedMessage id="compare.nothing" />;
  return (
    <ul className={classes.cell}>
      {quadrants.flatMap((quadrant) =>
        items
          .filter((item) => item.quadrant === quadrant)
          .map(({ id, text, weight }) => (
            <li key={id} data-quadrant={quadrant}>
              <b>
                <FormattedMessage
                  id="item.kind-and-weight"
                  values={{ kind: formatMessage({ id: `quadrant.one.${quadrant}` }), weight }}
                />
              </b>
              <Markdown texts={text} locale={locale} />
            </li>
          )),
      )}
    </ul>
  );
}
