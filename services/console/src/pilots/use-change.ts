import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { type Milestone, type MilestoneChange, type Pilot, sendMilestoneChange } from '../api/pilots.js';
import { queries } from '../api/queries.js';
import { useKey } from '../api/use-key.js';
import { say } from '../shell/speech.js';
import { forgetAct, rememberAct } from './recent-acts.js';

/** Sends changes of a pilot's work plan. The same change sent twice, by an impatient finger, is one change. */
export function useChange(pilot: Pick<Pilot, 'id'>, done: (change: MilestoneChange) => void) {
  const client = useQueryClient();
  const { formatMessage } = useIntl();
  const keyOf = useKey();

  return useMutation({
    mutationFn: (change: MilestoneChange) => sendMilestoneChange(pilot.id, change, keyOf(change)),
    onSuccess: ({ milestone, fact }, change) => {
      const id = milestone?.id ?? ('milestone' in change ? change.milestone.id : '');
      if (milestone && change.act !== 'corrected' && change.act !== 'voided') {
        rememberAct({ act: change.act, pilot: pilot.id, milestone, fact: fact.id });
      } else {
        forgetAct(id);
      }
      client.setQueryData(
        queries.milestones(pilot.id).queryKey,
        (known: Milestone[] | undefined) => known && withMilestone(known, id, milestone),
      );
      const title = milestone?.title ?? ('milestone' in change ? change.milestone.title : '');
      say(formatMessage({ id: `done.${change.act}` }, { title }));
      done(change);
    },
    // Whatever came of it, what is shown is read again: after a refusal somebody else may have been faster.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['milestones', pilot.id] });
      void client.invalidateQueries({ queryKey: ['history', pilot.id] });
      void client.invalidateQueries({ queryKey: ['pilots'] });
    },
  });
}

function withMilestone(known: Milestone[], id: string, milestone: Milestone | undefined): Milestone[] {
  const others = known.filter((each) => each.id !== id);
  const next = milestone ? [...others, milestone] : others;
  return next.sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
}
