import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Trace } from '../api/knowledge.js';
import { queries } from '../api/queries.js';
import { KnowledgeParts } from '../knowledge/parts.js';
import { ReadProblem } from '../shell/notice.js';
import { Page } from '../shell/page.js';
import { Section } from '../shell/section.js';
import { Shape } from '../shell/shape.js';
import { TraceColumns } from './trace-columns.js';
import classes from './trace.module.css';
import { useNodeName } from './use-node-name.js';

const route = getRouteApi('/app/trace');

/** From weaknesses to what organisations took up: all of it, or what hangs on one of them. */
export function TracePage() {
  const { formatMessage } = useIntl();
  const { around } = route.useSearch();
  const { data: projects, error: unread } = useQuery(queries.projects());
  const project = projects?.[0]?.id;
  const { data, error, refetch } = useQuery({
    ...queries.trace(project ?? '', around),
    enabled: project !== undefined,
  });
  const problem = unread ?? error;
  return (
    <Page
      title={formatMessage({ id: 'trace.title' })}
      lead={<FormattedMessage id="trace.lead" />}
      acts={
        around !== undefined && (
          <Link to="/app/trace">
            <FormattedMessage id="trace.all" />
          </Link>
        )
      }
    >
      <KnowledgeParts />
      {problem && <ReadProblem error={problem} onRetry={() => void refetch()} />}
      {!data && !problem && <Shape rows={4} height={96} />}
      {data && data.gaps.length > 0 && <Gaps trace={data} />}
      {data && <TraceColumns trace={data} around={around} />}
    </Page>
  );
}

function Gaps({ trace: { gaps, nodes } }: { trace: Trace }) {
  const nameOf = useNodeName();
  const kinds = [...new Set(gaps.map(({ gap }) => gap))];
  return (
    <Section title={<FormattedMessage id="trace.gaps" values={{ count: gaps.length }} />}>
      {kinds.map((kind) => {
        const own = gaps.filter(({ gap }) => gap === kind);
        return (
          <details key={kind}>
            <summary className={classes.summary}>
              <FormattedMessage id={`gap.${kind}`} values={{ count: own.length }} />
            </summary>
            <ul className={classes.gaps}>
              {own.map(({ node }) => (
                <li key={node}>
                  <Link to="/app/trace" search={{ around: node }}>
                    {nameOf(nodes.find(({ id }) => id === node))}
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </Section>
  );
}
