import { describe, type Fact } from '@integras/contracts';
import { type At, CLOCK, type Clock, type Command, Ledger, Refusal } from '@integras/messaging';
import { authorise, type Caller, type CommandContext, notFound, requireVersion } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { dayAt, startOf } from '../calendar/local-day.js';
import { type Pilot, requireAccepting } from '../pilots/pilot.js';
import { type PilotRow, pilotShelf } from '../pilots/pilot.entity.js';
import { PilotDirectory, rootsOf } from '../pilots/pilot-directory.service.js';
import { type LiveFact, type RecordFile, liveFact, newFile, withCorrection, withFact, withoutFact } from './record.js';
import type { Change, RecordKind } from './record-kind.js';

/** Who changes which file of which pilot. */
export interface Concerning {
  pilot: string;
  file: string;
  caller: Caller;
  context: CommandContext;
  /** The version the caller read; undefined means whatever stands. */
  ifMatch?: number;
}

/** A fact as the answer to its report names it. */
export interface FactReceipt {
  id: string;
  type: string;
  sequence: number;
  time: string;
  recordedTime: string;
}

export type Answer<Shown extends object = object> = Shown & { fact: FactReceipt };

/** A fact that is about to be reported: it gets its id when it is accepted. */
export type Report<F extends LiveFact> = F extends LiveFact ? Omit<F, 'id'> : never;

/** What a decision knows: the pilot and what day it is there. */
interface Setting {
  pilot: Pilot;
  today: string;
}

/** One change of a file, the file after it, and the id of the fact that tells it. */
interface Step<F extends LiveFact, S extends object> {
  changed: RecordFile<F>;
  change: Change<F, S>;
  id: string;
}

/** Reports, corrections and voids of every kind of record, as commands of the pilot's journal. */
@Injectable()
export class Records {
  constructor(
    private readonly ledger: Ledger,
    private readonly pilots: PilotDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async commit<R>(of: Concerning, command: Command<R>): Promise<R> {
    await this.pilots.requireKnown(of.pilot);
    return this.ledger.commit(command);
  }

  /** The facts that a command would state; nothing is kept of it. */
  async factsOf(of: Concerning, command: Command<Answer>): Promise<Fact[]> {
    await this.pilots.requireKnown(of.pilot);
    return this.ledger.factsOf(command);
  }

  /** The command that reports a fact. `fact` may depend on the pilot: on its calendar, for instance. */
  report<F extends LiveFact, S extends object>(
    kind: RecordKind<F, S>,
    of: Concerning,
    fact: (setting: Setting) => Report<F>,
    existing: 'existing' | 'new' = 'existing',
  ): Command<Answer> {
    return this.command(kind, of, (file, setting, at) => {
      if (existing === 'existing' && file.facts.length === 0) throw notFound();
      const reported = { id: at.factId(), ...fact(setting) } as unknown as F;
      requireAccepting(setting.pilot, kind.act(reported));
      kind.admit(reported, setting.pilot, setting.today);
      const steps: Step<F, S>[] = [];
      let current = file;
      const takenBack = kind.takenBackBy(reported, file.facts);
      for (const was of takenBack.facts) {
        const step = taken(kind, current, was, at.factId(), takenBack.reason);
        steps.push(step);
        current = step.changed;
      }
      const before = kind.fold(current.facts);
      const changed = withFact(current, reported);
      const change = { how: 'reported', fact: reported, before, after: kind.fold(changed.facts)! } as const;
      return [...steps, { changed, change, id: reported.id }];
    });
  }

  /** The command that supersedes a fact. */
  correct<F extends LiveFact, S extends object>(
    kind: RecordKind<F, S>,
    of: Concerning,
    corrects: string,
    { reason, changes }: { reason: string; changes: unknown },
  ): Command<Answer> {
    return this.command(kind, of, (file, setting, at) => {
      const was = liveFact(file, corrects);
      requireAccepting(setting.pilot, 'correct');
      const fact = { ...kind.amend(was, changes), id: at.factId() };
      kind.admit(fact, setting.pilot, setting.today);
      const changed = withCorrection(file, was, fact);
      const after = rest(kind, changed.facts)!;
      return [
        {
          changed,
          change: { how: 'corrected', was, fact, before: kind.fold(file.facts)!, after, reason },
          id: fact.id,
        },
      ];
    });
  }

  /** The command that takes a fact back. */
  void<F extends LiveFact, S extends object>(
    kind: RecordKind<F, S>,
    of: Concerning,
    voids: string,
    { reason }: { reason: string },
  ): Command<Answer> {
    return this.command(kind, of, (file, setting, at) => {
      const was = liveFact(file, voids);
      requireAccepting(setting.pilot, 'correct');
      return [taken(kind, file, was, at.factId(), reason)];
    });
  }

  private command<F extends LiveFact, S extends object>(
    kind: RecordKind<F, S>,
    { pilot: pilotId, file: fileId, caller, context, ifMatch }: Concerning,
    decide: (file: RecordFile<F>, setting: Setting, at: At) => Step<F, S>[],
  ): Command<Answer> {
    return {
      ...context,
      journal: { kind: 'pilot', id: pilotId },
      reads: [
        { shelf: pilotShelf, ids: [pilotId] },
        { shelf: kind.shelf, ids: [fileId] },
        ...(kind.heldBy ? [{ shelf: kind.heldBy, ids: [fileId] }] : []),
      ],
      decide: (rows, at) => {
        const pilot = rows.get(pilotShelf, pilotId);
        if (!pilot) throw notFound();
        authorise(caller, kind.right, rootsOf(pilot));
        const file = rows.get(kind.shelf, fileId) ?? newFile<F>(fileId, pilotId);
        if (file.pilot !== pilotId) throw notFound();
        if (kind.heldBy && rows.get(kind.heldBy, fileId)) throw restricted();
        if (ifMatch !== undefined) requireVersion(ifMatch, file.version);

        const steps = decide(file, { pilot, today: dayAt(this.clock.now(), pilot.timeZone) }, at);
        const { changed, change } = steps.at(-1)!;
        const kept = { ...changed, snapshot: change.after ? kind.snapshotOf(change.after) : null };
        rows.put(kind.shelf, kept);
        const facts = steps.map((step) => factOf(kind, step, pilot));
        const { id, event, time } = facts.at(-1)!;
        const fact: FactReceipt = {
          id,
          type: describe(event).type,
          sequence: at.sequence + facts.length - 1,
          time,
          recordedTime: at.now.toISOString(),
        };
        return { facts, result: { ...kind.show(kept, change), fact } };
      },
    };
  }
}

const restricted = () =>
  new Refusal({
    type: 'participant-restricted',
    title: 'Kept and not used',
    status: 409,
    detail: 'The participant asked that what is known of them is not used. Release it first, if they agree.',
  });

/** A change as a fact of the pilot's journal: its time is when its day begins in the pilot's territory. */
function factOf<F extends LiveFact, S extends object>(
  kind: RecordKind<F, S>,
  { changed, change, id }: Step<F, S>,
  pilot: PilotRow,
) {
  const { on } = change.how === 'voided' ? change.was : change.fact;
  return {
    ...kind.tell(changed, change),
    id,
    time: startOf(on, pilot.timeZone),
    country: pilot.country,
    pilot: pilot.id,
  };
}

function taken<F extends LiveFact, S extends object>(
  kind: RecordKind<F, S>,
  file: RecordFile<F>,
  was: F,
  id: string,
  reason: string,
): Step<F, S> {
  const changed = withoutFact(file, was, id);
  return {
    changed,
    change: { how: 'voided', was, before: kind.fold(file.facts)!, after: rest(kind, changed.facts), reason },
    id,
  };
}

/** What the other facts make of the entity now; when they cannot stand any more, the change is refused with the reason. */
function rest<F extends LiveFact, S extends object>(kind: RecordKind<F, S>, facts: readonly F[]): S | undefined {
  try {
    return kind.fold(facts);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal({
      type: 'others-rest-on-it',
      title: 'Other facts would not fit any more',
      status: 409,
      detail: `What was reported beside it could not stand any more: ${error.problem.detail}`,
    });
  }
}
