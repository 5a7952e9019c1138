import {
  AgreementCorrected,
  AgreementEnded,
  AgreementSigned,
  type AgreementSnapshot,
  AgreementVoided,
} from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { countryOfPartner, notNow, requireOrder, requirePast, unfit } from '../project-records/partnership.js';
import type { ProjectRecordKind } from '../project-records/project-record-kind.js';
import type { RecordStep } from '../project-records/project-records.service.js';
import { AgreementRow } from './agreement.entity.js';
import {
  CorrectedAgreement,
  type DraftAgreement,
  type EndAgreement,
  type SignAgreement,
} from './agreement.requests.js';

type Step = RecordStep<AgreementSnapshot>;

/**
 * An agreement of partners: its days say how far it is, its parties whether it is joint. Which organisations are bound
 * by any of a project's agreements is counted over all of them, so they share the history of the project.
 */
export const agreementKind: ProjectRecordKind<AgreementSnapshot> = {
  name: 'agreement',
  row: AgreementRow,
  shelf: shelf(AgreementRow),
  right: 'agreement.write',
  corrected: AgreementCorrected,
  voided: AgreementVoided,
  shape: CorrectedAgreement,
  fixed: ['joint', 'lasting'],
  settle(record, partnership) {
    const { responsible, parties, continues, signedOn, validUntil, endedOn, evidence, ...rest } = record;
    const { startsOn, endsOn } = partnership;
    countryOfPartner(partnership, responsible, 'responsible');
    const countries = new Set(parties.map((party) => countryOfPartner(partnership, party, 'parties')));
    requireOrder(startsOn, signedOn, 'signedOn');
    requirePast(partnership, signedOn, 'signedOn');
    requireOrder(signedOn ?? startsOn, validUntil, 'validUntil');
    if (continues && validUntil !== undefined && validUntil <= endsOn)
      throw unfit(
        'validUntil',
        `must be after ${endsOn}, the last day of the project, where the parties go on after it`,
      );
    if (endedOn !== undefined && signedOn === undefined) throw unfit('signedOn', 'is needed once it has ended');
    requireOrder(signedOn, endedOn, 'endedOn');
    requirePast(partnership, endedOn, 'endedOn');
    return {
      ...rest,
      responsible,
      parties,
      continues,
      joint: countries.size > 1,
      lasting: continues && !(endedOn !== undefined && endedOn <= endsOn),
      state: endedOn !== undefined ? 'ended' : signedOn !== undefined ? 'signed' : 'drafted',
      ...(signedOn !== undefined && { signedOn }),
      ...(validUntil !== undefined && { validUntil }),
      ...(endedOn !== undefined && { endedOn }),
      ...(evidence && evidence.length > 0 && { evidence }),
    };
  },
  rootsOf: ({ responsible }, partnership) => ({
    country: countryOfPartner(partnership, responsible, 'responsible'),
    partner: responsible,
  }),
};

/** A new agreement; what follows from its parties and days is settled with it. */
export const drafted = (body: DraftAgreement): Step['record'] => ({ ...body, joint: false, lasting: false });

export function sign(before: AgreementSnapshot, { on, validUntil, evidence }: SignAgreement): Step {
  if (before.state !== 'drafted') throw notNow('This agreement is signed already.');
  const record = {
    ...before,
    signedOn: on,
    ...(validUntil !== undefined && { validUntil }),
    ...(evidence && { evidence }),
  };
  return { event: AgreementSigned, record, on };
}

export function end(before: AgreementSnapshot, { on, reason }: EndAgreement): Step {
  if (before.state !== 'signed') throw notNow('Only an agreement that is signed, and holds, can be ended.');
  return { event: AgreementEnded, record: { ...before, endedOn: on }, on, reason };
}
