import { EntryCharacteristics, Money } from '@integras/contracts';
import { RecordExpenditure } from '../expenditure/expenditure.requests.js';
import { PlanMilestone, ReachMilestone } from '../milestones/milestone.requests.js';
import {
  Enrol,
  FollowUp,
  GiveSupport,
  LeavePilot,
  RecordOutcome,
  Reference,
} from '../participants/participant.requests.js';

/** What a text of a file becomes. */
export type ValueKind = 'text' | 'day' | 'decimal' | 'integer' | 'boolean';

/** A field of an importable event: the class and property whose rules it obeys. */
export interface ImportableField {
  shape: new () => object;
  property: string;
  kind: ValueKind;
  required: boolean;
}

const field = (
  shape: new () => object,
  property: string,
  kind: ValueKind,
  required: 'required' | 'optional',
): ImportableField => ({
  shape,
  property,
  kind,
  required: required === 'required',
});

/** Whom a fact is about; where it is left out, whom the row enrols. */
const reference = { reference: field(Reference, 'reference', 'text', 'optional') };

/** What can be imported, with the fields that reporting it takes: the same names, checked by the same rules. */
export const importable = {
  'participant.enrolled': {
    reference: field(Reference, 'reference', 'text', 'required'),
    enrolledOn: field(Enrol, 'enrolledOn', 'day', 'required'),
    'entry.gender': field(EntryCharacteristics, 'gender', 'text', 'required'),
    'entry.ageBand': field(EntryCharacteristics, 'ageBand', 'text', 'required'),
    'entry.employment': field(EntryCharacteristics, 'employment', 'text', 'required'),
    'entry.protection': field(EntryCharacteristics, 'protection', 'text', 'optional'),
    'entry.isced': field(EntryCharacteristics, 'isced', 'integer', 'optional'),
    'entry.thirdCountryNational': field(EntryCharacteristics, 'thirdCountryNational', 'boolean', 'optional'),
  },
  'participant.exited': {
    ...reference,
    on: field(LeavePilot, 'on', 'day', 'required'),
    reason: field(LeavePilot, 'reason', 'text', 'required'),
    employment: field(LeavePilot, 'employment', 'text', 'required'),
  },
  'outcome.recorded': {
    ...reference,
    track: field(RecordOutcome, 'track', 'text', 'required'),
    kind: field(RecordOutcome, 'kind', 'text', 'required'),
    on: field(RecordOutcome, 'on', 'day', 'required'),
    value: field(RecordOutcome, 'value', 'decimal', 'optional'),
    unit: field(RecordOutcome, 'unit', 'text', 'optional'),
    level: field(RecordOutcome, 'level', 'text', 'optional'),
  },
  'support.given': {
    ...reference,
    track: field(GiveSupport, 'track', 'text', 'required'),
    on: field(GiveSupport, 'on', 'day', 'required'),
    hours: field(GiveSupport, 'hours', 'decimal', 'required'),
  },
  'follow-up.recorded': {
    ...reference,
    point: field(FollowUp, 'point', 'text', 'required'),
    on: field(FollowUp, 'on', 'day', 'required'),
    result: field(FollowUp, 'result', 'text', 'required'),
    employment: field(FollowUp, 'employment', 'text', 'required'),
  },
  'milestone.planned': {
    title: field(PlanMilestone, 'title', 'text', 'required'),
    dueOn: field(PlanMilestone, 'dueOn', 'day', 'required'),
  },
  'milestone.reached': {
    on: field(ReachMilestone, 'on', 'day', 'required'),
  },
  'expenditure.recorded': {
    on: field(RecordExpenditure, 'on', 'day', 'required'),
    'money.amount': field(Money, 'amount', 'integer', 'required'),
    'money.currency': field(Money, 'currency', 'text', 'required'),
    category: field(RecordExpenditure, 'category', 'text', 'required'),
    description: field(RecordExpenditure, 'description', 'text', 'optional'),
  },
} satisfies Record<string, Record<string, ImportableField>>;

export type ImportableEvent = keyof typeof importable;
export const importableEvents = Object.keys(importable) as ImportableEvent[];
