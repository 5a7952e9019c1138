import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { queries } from '../api/queries.js';
import type { Recommendation } from '../api/recommendations.js';
import formClasses from '../forms/form.module.css';
import { RefusalWords } from '../forms/refusal-words.js';
import { Notice, ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { AddEvidence } from './add-evidence.js';
import { EvidenceTable } from './evidence-table.js';
import { useEvidenceChange } from './use-evidence-change.js';

interface EvidenceSectionProps {
  recommendation: Recommendation;
  /** It is a draft, of somebody who may choose what it rests on. */
  mayChange: boolean;
}

/** What a recommendation rests on, and while it is written, what else it is to rest on. */
export function EvidenceSection({ recommendation, mayChange }: EvidenceSectionProps) {
  const { id, project } = recommendation;
  const { data, error, refetch } = useQuery(queries.evidence(id));
  const { release } = useEvidenceChange(id);
  const list = useRef<HTMLDivElement>(null);
  const inForce = data?.filter(({ releasedAt }) => releasedAt === undefined) ?? [];
  if (!error && (!data || (inForce.length === 0 && !mayChange))) return null;
  // The button that was pressed goes with its row.
  const takeOut = (pin: string) => release.mutate(pin, { onSuccess: () => list.current?.focus() });
  return (
    <Section title={<FormattedMessage id="evidence.title" />}>
      {error && <ReadProblem error={error} onRetry={() => void refetch()} />}
      {release.error && (
        <Notice kind="problem">
          <RefusalWords error={release.error} />
        </Notice>
      )}
      <div ref={list} tabIndex={-1}>
        {data && inForce.length === 0 && (
          <p>
            <FormattedMessage id="evidence.none" />
          </p>
        )}
        {inForce.length > 0 && (
          <EvidenceTable evidence={inForce} project={project} {...(mayChange && { onTakeOut: takeOut })} />
        )}
      </div>
      {data && mayChange && (
        <details className={formClasses.more}>
          <summary>
            <FormattedMessage id="act.add-evidence" />
          </summary>
          <AddEvidence recommendation={recommendation} evidence={data} />
        </details>
      )}
    </Section>
  );
}
