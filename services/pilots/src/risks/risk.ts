import { RiskAssessed, type RiskSnapshot, RiskVoided } from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { countryOfPartner } from '../project-records/partnership.js';
import type { ProjectRecordKind } from '../project-records/project-record-kind.js';
import { RiskRow } from './risk.entity.js';
import { AssessRisk } from './risk.requests.js';

/** A risk: what is said of it is an assessment, so it is assessed anew rather than corrected. */
export const riskKind: ProjectRecordKind<RiskSnapshot> = {
  name: 'risk',
  row: RiskRow,
  shelf: shelf(RiskRow),
  right: 'risk.write',
  corrected: RiskAssessed,
  voided: RiskVoided,
  shape: AssessRisk,
  fixed: [],
  settle(record, partnership) {
    countryOfPartner(partnership, record.owner, 'owner');
    return { state: 'open', ...record };
  },
  rootsOf: ({ owner }, partnership) => ({
    country: countryOfPartner(partnership, owner, 'owner'),
    partner: owner,
  }),
};

/** How grave a risk is: likelihood × impact, 1 to 25. */
export const gravity = ({ likelihood, impact }: Pick<RiskSnapshot, 'likelihood' | 'impact'>): number =>
  likelihood * impact;
