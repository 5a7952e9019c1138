import { decimalText, exact } from '@integras/aggregation';
import {
  AssessmentAnswered,
  AssessmentCorrected,
  type AssessmentSnapshot,
  AssessmentVoided,
  type Fact,
  partnerKinds,
} from '@integras/contracts';
import { type CaseKind, type Change, own } from './case-kind.js';
import type { CaseState, Groups } from './case-state.js';
import { ofStakeholder } from './dimensions.js';
import { record } from './record.js';

const end = ['on', 'score', 'version'];
const groups = {
  before: record(end),
  after: record(end),
  gain: record(['on', 'points']),
  stakeholder: record(['kind', 'country', 'partner'], { kind: partnerKinds }),
};

/** What both ends come to: no points where one is missing, has no score, or was asked in another version. */
function gainOf({ before, after }: Groups) {
  const isPair = before && after && before['version'] === after['version'] && before['score'] && after['score'];
  return new groups.gain({
    on: (after ?? before)!['on'],
    ...(isPair && { points: decimalText(exact(after['score']!) - exact(before['score']!)) }),
  });
}

function changes({ data }: Fact): Change[] {
  const { before, after } = data as { before?: AssessmentSnapshot; after?: AssessmentSnapshot };
  const { comparison: id, attendee, moment, stakeholder } = (after ?? before)!;
  if (moment === 'follow_up') return [];
  const apply = (state: CaseState): CaseState => {
    const { [moment]: _, ...others } = state.groups ?? {};
    const ends: Groups = after ? { ...others, [moment]: new groups[moment](after) } : others;
    const stands = ends['before'] ?? ends['after'];
    const whole = { ...ends, gain: stands && gainOf(ends), stakeholder: new groups.stakeholder(stakeholder) };
    return { ...state, person: attendee, groups: stands && (whole as Groups) };
  };
  return [{ id, part: own, above: [], persons: [attendee], moves: [], apply }];
}

/** What one attendee answered to a question set of a training before it and after it. */
export const comparison: CaseKind = {
  name: 'comparison',
  aboutPersons: true,
  groups,
  lists: {},
  decimals: ['before.score', 'after.score', 'gain.points'],
  dimensions: ofStakeholder,
  sources: [{ events: [AssessmentAnswered, AssessmentCorrected, AssessmentVoided], changes }],
};
