import { descriptorOf, type Fact } from '@integras/contracts';
import { Ledger, Refusal } from '@integras/messaging';
import { notFound } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { expenditureKind } from '../expenditure/expenditure-kind.js';
import { milestoneKind } from '../milestones/milestone-kind.js';
import { participantKind } from '../participants/participant-kind.js';
import { PilotDirectory } from '../pilots/pilot-directory.service.js';
import type { RecordKind } from '../records/record-kind.js';
import { type Answer, type Concerning, Records } from '../records/records.service.js';
import { workshopKind } from '../workshops/workshop-kind.js';
import type { CorrectFact, VoidFact } from './correction.requests.js';

/** Every kind of record there is: what is said of one here can be corrected and taken back. */
const kinds: readonly RecordKind[] = [
  milestoneKind,
  participantKind,
  expenditureKind,
  workshopKind,
] as unknown as RecordKind[];

type OfPilot = Omit<Concerning, 'file'>;

@Injectable()
export class Corrections {
  constructor(
    private readonly ledger: Ledger,
    private readonly pilots: PilotDirectory,
    private readonly records: Records,
  ) {}

  async correct(of: OfPilot, id: string, correction: CorrectFact): Promise<Answer> {
    const { kind, file } = await this.find(of, id);
    const concerning = { ...of, file };
    return this.records.commit(concerning, this.records.correct(kind, concerning, id, correction));
  }

  async void(of: OfPilot, id: string, voiding: VoidFact): Promise<Answer> {
    const { kind, file } = await this.find(of, id);
    const concerning = { ...of, file };
    return this.records.commit(concerning, this.records.void(kind, concerning, id, voiding));
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

function kindOf({ type }: Fact): RecordKind {
  const entity = descriptorOf(type)?.entity;
  const kind = kinds.find(({ entities }) => entity !== undefined && entities.includes(entity));
  if (kind) return kind;
  throw new Refusal({
    type: 'fact-not-correctable',
    title: 'This fact is not corrected',
    status: 409,
    detail:
      'What is said of the pilot itself is not corrected but said anew: describe the pilot, or take its next step.',
  });
}
