import { descriptorOf, type Fact } from '@integras/contracts';
import { type Command, Ledger } from '@integras/messaging';
import { notFound } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { expenditureKind } from '../expenditure/expenditure-kind.js';
import { milestoneKind } from '../milestones/milestone-kind.js';
import { participantKind } from '../participants/participant-kind.js';
import { PilotDirectory } from '../pilots/pilot-directory.service.js';
import type { RecordKind } from '../records/record-kind.js';
import { type Answer, type Concerning, Records } from '../records/records.service.js';
import { workshopKind } from '../workshops/workshop-kind.js';
import type { CorrectFact, PreviewCorrection, PreviewVoiding, VoidFact } from './correction.requests.js';
import { notCorrectable } from './not-correctable.js';

/** Every kind of record there is: what is said of one here can be corrected and taken back. */
const kinds: readonly RecordKind[] = [
  milestoneKind,
  participantKind,
  expenditureKind,
  workshopKind,
] as unknown as RecordKind[];

type OfPilot = Omit<Concerning, 'file'>;

/** The facts that would be stated. */
export interface Preview {
  facts: Pick<Fact, 'type' | 'data'>[];
}

/** Stands for the reason until it is written. */
const notSaidYet = '…';

interface Prepared {
  concerning: Concerning;
  command: Command<Answer>;
}

@Injectable()
export class Corrections {
  constructor(
    private readonly ledger: Ledger,
    private readonly pilots: PilotDirectory,
    private readonly records: Records,
  ) {}

  async correct(of: OfPilot, id: string, correction: CorrectFact): Promise<Answer> {
    const { concerning, command } = await this.correction(of, id, correction);
    return this.records.commit(concerning, command);
  }

  async void(of: OfPilot, id: string, voiding: VoidFact): Promise<Answer> {
    const { concerning, command } = await this.voiding(of, id, voiding);
    return this.records.commit(concerning, command);
  }

  /** What the correction would state, so that others can say what it would change. */
  async previewCorrection(of: OfPilot, id: string, correction: PreviewCorrection): Promise<Preview> {
    const { concerning, command } = await this.correction(of, id, { reason: notSaidYet, ...correction });
    return this.preview(concerning, command);
  }

  async previewVoiding(of: OfPilot, id: string, voiding: PreviewVoiding): Promise<Preview> {
    const { concerning, command } = await this.voiding(of, id, { reason: notSaidYet, ...voiding });
    return this.preview(concerning, command);
  }

  private async correction(of: OfPilot, id: string, correction: CorrectFact): Promise<Prepared> {
    const { kind, file } = await this.find(of, id);
    const concerning = { ...of, file };
    return { concerning, command: this.records.correct(kind, concerning, id, correction) };
  }

  private async voiding(of: OfPilot, id: string, voiding: VoidFact): Promise<Prepared> {
    const { kind, file } = await this.find(of, id);
    const concerning = { ...of, file };
    return { concerning, command: this.records.void(kind, concerning, id, voiding) };
  }

  private async preview(of: Concerning, command: Command<Answer>): Promise<Preview> {
    const facts = await this.records.factsOf(of, command);
    return { facts: facts.map(({ type, data }) => ({ type, data })) };
  }

  /** @throws Refusal 404 for a fact of another pilot, 409 for one that tells no record. */
  private async find({ pilot, caller }: OfPilot, id: string): Promise<{ kind: RecordKind; file: string }> {
    await this.pilots.readable(pilot, caller, 'pilot.read');
    const fact = await this.ledger.fact(id);
    if (fact?.journalkind !== 'pilot' || fact.journal !== pilot) throw notFound();
    const kind = kindOf(fact);
    return { kind, file: kind.fileOf(fact) };
  }
}

function kindOf(fact: Fact): RecordKind {
  const entity = descriptorOf(fact.type)?.entity;
  const kind = kinds.find(({ entities }) => entity !== undefined && entities.includes(entity));
  if (kind) return kind;
  throw notCorrectable(fact);
}
