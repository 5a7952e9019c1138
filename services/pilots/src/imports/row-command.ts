import type { EntryCharacteristics } from '@integras/contracts';
import { type Command, type NewFact, Refusal } from '@integras/messaging';
import type { Caller, CommandContext } from '@integras/service-kit';
import type { ExpenditureFact } from '../expenditure/expenditure.js';
import { expenditureKind } from '../expenditure/expenditure-kind.js';
import type { MilestoneFact } from '../milestones/milestone.js';
import { milestoneKind } from '../milestones/milestone-kind.js';
import type { ParticipantFact } from '../participants/participant.js';
import { participantKind } from '../participants/participant-kind.js';
import type { Pseudonyms } from '../participants/pseudonym.js';
import type { Answer, Records, Report } from '../records/records.service.js';
import { derived, type PlannedEvent, type RowPlan } from './row-plan.js';

/** What rows are imported with. */
export interface RowFrame {
  project: string;
  records: Records;
  pseudonyms: Pseudonyms;
  caller: Caller;
  context: CommandContext;
  /** Marks of what was imported before, by key; what this transaction imports is added as it is accepted. */
  known: Map<string, string>;
}

/** An event that was imported: by its key it is known again. */
export interface Imported {
  key: string;
  mark: string;
  fact: string;
}

/**
 * A row as one command of its pilot's journal: all its events are accepted, or none. Events that were imported before
 * are passed over; that they say something else now is a reason to refuse the row.
 */
export function rowCommand(plan: RowPlan & { pilot: string }, frame: RowFrame): Command<Imported[]> {
  const parts = plan.events.map((event) => ({ event, command: reportOf(event, plan, frame) }));
  return {
    ...frame.context,
    journal: { kind: 'pilot', id: plan.pilot },
    reads: parts.flatMap(({ command }) => command.reads),
    decide(rows, at) {
      const facts: NewFact[] = [];
      const imported: Imported[] = [];
      for (const { event, command } of parts) {
        const { key, mark, slot } = event;
        const before = frame.known.get(key);
        if (before !== undefined && before !== mark) throw changed(slot);
        if (before !== undefined) continue;
        const decision = withinSlot(slot, () => command.decide(rows, { ...at, sequence: at.sequence + facts.length }));
        facts.push(...decision.facts);
        imported.push({ key, mark, fact: decision.result.fact.id });
      }
      for (const { key, mark } of imported) frame.known.set(key, mark);
      return { facts, result: imported };
    },
  };
}

function reportOf(
  planned: PlannedEvent,
  { pilot, identity }: RowPlan & { pilot: string },
  frame: RowFrame,
): Command<Answer> {
  const { records, pseudonyms, project, caller, context } = frame;
  const { event, slot, reference = '', fields } = planned;
  const entity = (): string => derived(identity, `entity of ${slot}`);
  if (event === 'expenditure.recorded') {
    const { 'money.amount': amount, 'money.currency': currency, ...rest } = fields;
    const fact = { verb: 'recorded', ...rest, money: { amount, currency } } as unknown as Report<ExpenditureFact>;
    return records.report(expenditureKind, { pilot, file: entity(), caller, context }, () => fact, 'new');
  }
  if (event === 'milestone.planned' || event === 'milestone.reached') {
    const of = { pilot, file: derived(identity, 'milestone'), caller, context };
    if (event === 'milestone.reached')
      return records.report(milestoneKind, of, () => ({ verb: 'reached', ...fields }) as Report<MilestoneFact>);
    const planning = ({ today }: { today: string }) =>
      ({ verb: 'planned', on: today, ...fields }) as Report<MilestoneFact>;
    return records.report(milestoneKind, of, planning, 'new');
  }
  const of = { pilot, file: pseudonyms.participant(pilot, reference), caller, context };
  if (event === 'participant.enrolled') {
    const { enrolledOn } = fields;
    const entry = entryOf(fields);
    const fact = {
      verb: 'enrolled',
      on: enrolledOn as string,
      person: pseudonyms.person(project, reference),
      entry,
    } as const;
    return records.report(participantKind, of, () => fact, 'new');
  }
  const verbs = {
    'outcome.recorded': 'outcome',
    'support.given': 'support',
    'follow-up.recorded': 'follow-up',
  } as const;
  const named = event === 'participant.exited' ? { verb: 'exited' } : { verb: verbs[event], record: entity() };
  return records.report(participantKind, of, () => ({ ...named, ...fields }) as unknown as Report<ParticipantFact>);
}

/** The refusal of one event of a row, naming the event beside the field. */
function withinSlot<R>(slot: string, decide: () => R): R {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { type, detail, errors = [{ field: '', reason: type === 'not-found' ? notThere : detail }] } = error.problem;
    const named = errors.map(({ field, reason }) => ({ field: field === '' ? slot : `${slot}.${field}`, reason }));
    throw new Refusal({ ...error.problem, errors: named });
  }
}

const notThere = 'what it is about is not there: enrolled or planned before, and covered by your rights';

function changed(slot: string): Refusal {
  const reason = 'was already imported with other values; correct it instead';
  return new Refusal({
    type: 'imported-before',
    title: 'Imported before',
    status: 409,
    detail: reason,
    errors: [{ field: slot, reason }],
  });
}

function entryOf(fields: PlannedEvent['fields']): EntryCharacteristics {
  const entry: Record<string, unknown> = {};
  for (const name in fields) if (name.startsWith('entry.')) entry[name.slice('entry.'.length)] = fields[name];
  return entry as unknown as EntryCharacteristics;
}
