import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Trace, TraceNode } from '../api/knowledge.js';
import { TraceLines } from './trace-lines.js';
import classes from './trace.module.css';
import { useNodeName } from './use-node-name.js';

/** What stands beside what, from what was found to what came of it. */
const columns = [
  { name: 'weaknesses', kinds: ['weakness'] },
  { name: 'pilots', kinds: ['pilot'] },
  { name: 'outcomes', kinds: ['outcome', 'practice'] },
  { name: 'recommendations', kinds: ['recommendation'] },
  { name: 'uptakes', kinds: ['uptake'] },
] as const satisfies readonly { name: string; kinds: readonly TraceNode['kind'][] }[];

/** The graph as five lists. Each entry leads on to what hangs on it; lines between them where they stand side by side. */
export function TraceColumns({ trace, around }: { trace: Trace; around: string | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  return (
    <div ref={box} className={classes.columns}>
      <TraceLines box={box} edges={trace.edges} />
      {columns.map(({ name, kinds }) => {
        const own = trace.nodes.filter(({ kind }) => (kinds as readonly string[]).includes(kind));
        return (
          <section key={name} className={classes.column} aria-labelledby={`trace-${name}`}>
            <h2 id={`trace-${name}`}>
              <FormattedMessage id={`trace.${name}`} values={{ count: own.length }} />
            </h2>
            {own.length === 0 && (
              <p>
                <FormattedMessage id="trace.nothing" />
              </p>
            )}
            <ul className={classes.nodes}>
              {own.map((node) => (
                <Node key={node.id} node={node} trace={trace} isStart={node.id === around} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Node({ node, trace: { nodes, edges, gaps }, isStart }: { node: TraceNode; trace: Trace; isStart: boolean }) {
  const { locale } = useIntl();
  const nameOf = useNodeName();
  const leadsTo = edges
    .filter(({ from }) => from === node.id)
    .map(({ to }) => nameOf(nodes.find(({ id }) => id === to)));
  const gap = gaps.find((one) => one.node === node.id)?.gap;
  return (
    <li className={classes.node} data-node={node.id} data-start={isStart ? '' : undefined}>
      <Link to="/app/trace" search={{ around: node.id }} aria-current={isStart ? 'true' : undefined}>
        {nameOf(node)}
      </Link>
      <About node={node} />
      {leadsTo.length > 0 && (
        <p className={classes.leads}>
          <FormattedMessage id="trace.leads-to" values={{ names: new Intl.ListFormat(locale).format(leadsTo) }} />
        </p>
      )}
      {gap && (
        <p className={classes.gap}>
          <FormattedMessage id={`gap.${gap}.one`} />
        </p>
      )}
    </li>
  );
}

/** What kind of thing it is, and the way to its own page. */
function About({ node }: { node: TraceNode }) {
  switch (node.kind) {
    case 'weakness':
      return (
        <Link to="/app/analyses/$id" params={{ id: node.analysis }} className={classes.open}>
          <FormattedMessage id="trace.open.analysis" />
        </Link>
      );
    case 'pilot':
      return <span className={classes.open}>{node.code}</span>;
    case 'outcome':
      return (
        <Link
          to="/app/figures/$code"
          params={{ code: node.indicator }}
          search={node.scope === 'project' ? {} : { scope: node.scope, id: node.scopeId }}
          className={classes.open}
        >
          <FormattedMessage id="trace.open.figure" />
        </Link>
      );
    case 'practice':
      return (
        <Link to="/app/practices/$id" params={{ id: node.id }} className={classes.open}>
          <FormattedMessage id="trace.open.practice" />
        </Link>
      );
    case 'recommendation':
      return (
        <Link to="/app/recommendations/$id" params={{ id: node.id }} className={classes.open}>
          <FormattedMessage id={node.stale ? 'trace.open.stale' : 'trace.open.recommendation'} />
        </Link>
      );
    case 'uptake':
      return (
        <span className={classes.open}>
          <FormattedMessage id={`uptake.${node.uptake}`} />
        </span>
      );
  }
}
