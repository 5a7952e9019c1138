import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Milestone, Pilot } from '../api/pilots.js';
import type { SheetMode } from '../shell/search.js';
import type { TextId } from '../texts/texts.js';
import type { Standing } from './milestone-state.js';
import { useRecentAct } from './recent-acts.js';
import classes from './row-acts.module.css';
import { UndoButton } from './undo-button.js';

interface RowActsProps {
  milestone: Milestone;
  pilot: Pilot;
  standing: Standing;
  canReport: boolean;
}

/** What can be done about a milestone now: report it; undo what was just done; correct it; look back. */
export function RowActs({ milestone, pilot, standing, canReport }: RowActsProps) {
  const recent = useRecentAct(milestone.id);
  const isOpen = milestone.state === 'planned';
  const isDue = standing.kind === 'overdue' || standing.kind === 'due-today';
  return (
    <div className={classes.acts}>
      {canReport && recent && <UndoButton act={recent} />}
      {canReport && isOpen && (
        <SheetButton
          sheet="reached"
          milestone={milestone}
          pilot={pilot}
          label="act.report.of"
          strong={isDue && !recent}
        >
          <FormattedMessage id="act.report" />
        </SheetButton>
      )}
      {canReport && !isOpen && (
        <SheetButton sheet="corrected" milestone={milestone} pilot={pilot} label="act.correct.of">
          <FormattedMessage id="act.correct" />
        </SheetButton>
      )}
      <SheetButton sheet="history" milestone={milestone} pilot={pilot} label="act.history.of">
        <FormattedMessage id="act.history" />
      </SheetButton>
    </div>
  );
}

interface SheetButtonProps {
  sheet: SheetMode;
  milestone: Milestone;
  pilot: Pilot;
  label: TextId;
  strong?: boolean;
  children: ReactNode;
}

function SheetButton({ sheet, milestone, pilot, label, strong, children }: SheetButtonProps) {
  const { formatMessage } = useIntl();
  const search = { sheet, of: pilot.id, milestone: milestone.id };
  return (
    <Button
      renderRoot={(props) => <Link {...props} to="." search={search} resetScroll={false} />}
      size="compact-md"
      variant={strong ? 'filled' : sheet === 'reached' ? 'default' : 'subtle'}
      className={classes.act ?? ''}
      aria-label={formatMessage({ id: label }, { title: milestone.title })}
    >
      {children}
    </Button>
  );
}
