import { useQuery } from '@tanstack/react-query';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Milestone, Pilot } from '../../api/pilots.js';
import { queries } from '../../api/queries.js';
import type { SheetSearch } from '../../shell/search.js';
import { Notice, ReadProblem } from '../../shell/notice.js';
import { Shape } from '../../shell/shape.js';
import { StandingWords } from '../standing-words.js';
import { liveReportOf } from '../live-report.js';
import { useToday } from '../use-today.js';
import { useChange } from '../use-change.js';
import { CorrectForm } from './correct-form.js';
import { History } from './history.js';
import { MissForm } from './miss-form.js';
import { PlanForm } from './plan-form.js';
import { ReachForm } from './reach-form.js';
import { RebaselineForm } from './rebaseline-form.js';
import { Sheet } from './sheet.js';
import { VoidForm } from './void-form.js';

interface MilestoneSheetProps {
  search: SheetSearch;
  onClose: () => void;
}

/** Report, correct, take back, plan and look back: one sheet for whatever the address names. */
export function MilestoneSheet({ search, onClose }: MilestoneSheetProps) {
  const { sheet, of, milestone: id } = search;
  const pilots = useQuery(queries.pilots());
  const pilot = pilots.data?.find((each) => each.id === of);
  if (!sheet || !pilot) return null;
  return <OpenSheet key={`${sheet} ${id ?? ''}`} search={{ sheet, milestone: id }} pilot={pilot} onClose={onClose} />;
}

interface OpenSheetProps {
  search: { sheet: NonNullable<SheetSearch['sheet']>; milestone: string | undefined };
  pilot: Pilot;
  onClose: () => void;
}

function OpenSheet({ search: { sheet, milestone: id }, pilot, onClose }: OpenSheetProps) {
  const { formatMessage } = useIntl();
  const today = useToday(pilot);
  const change = useChange(pilot, onClose);
  const milestones = useQuery(queries.milestones(pilot.id));
  const milestone = milestones.data?.find((each) => each.id === id);
  const where = <FormattedMessage id="pilot.where" values={{ pilot: pilot.title, place: pilot.territoryName }} />;

  if (sheet === 'planned') {
    return (
      <Sheet title={formatMessage({ id: 'sheet.planned' })} lead={where} onClose={onClose}>
        <PlanForm today={today} change={change} />
      </Sheet>
    );
  }
  const title = milestone?.title ?? formatMessage({ id: `sheet.${sheet}` });
  return (
    <Sheet title={title} lead={where} onClose={onClose}>
      {sheet === 'history' ? (
        <History pilot={pilot.id} entity={id} />
      ) : milestones.error ? (
        <ReadProblem error={milestones.error} onRetry={() => void milestones.refetch()} />
      ) : !milestone ? (
        <Shape />
      ) : (
        <MilestoneForms sheet={sheet} milestone={milestone} today={today} change={change} />
      )}
    </Sheet>
  );
}

interface MilestoneFormsProps {
  sheet: 'reached' | 'missed' | 'rebaselined' | 'corrected' | 'voided';
  milestone: Milestone;
  today: string;
  change: ReturnType<typeof useChange>;
}

function MilestoneForms({ sheet, ...props }: MilestoneFormsProps) {
  const { milestone, today } = props;
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <p>
        <StandingWords milestone={milestone} today={today} />
      </p>
      {sheet === 'reached' && <ReachForm {...props} />}
      {sheet === 'missed' && <MissForm {...props} />}
      {sheet === 'rebaselined' && <RebaselineForm {...props} />}
      {(sheet === 'corrected' || sheet === 'voided') && <AboutReport sheet={sheet} {...props} />}
    </div>
  );
}

/** Corrects or takes back the report that counts now, which the history tells. */
function AboutReport({ sheet, ...props }: MilestoneFormsProps) {
  const { milestone } = props;
  const { data, error, refetch } = useQuery({ ...queries.history(milestone.pilot, milestone.id), staleTime: 0 });
  if (error) return <ReadProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Shape />;
  const report = liveReportOf(data);
  if (!report) {
    return (
      <Notice kind="notice">
        <FormattedMessage id="refusal.changed-meanwhile" />
      </Notice>
    );
  }
  // That it was missed holds nothing that could be corrected: it is taken back.
  if (sheet === 'voided' || report.verb === 'missed') return <VoidForm {...props} report={report} />;
  return <CorrectForm {...props} report={report} />;
}
