import { CLOCK, type Clock } from '@integras/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ContactRow } from './contact.entity.js';
import { ErasedNameRow } from './erased-name.entity.js';

/** Since when an attendee has the name they have. */
@Injectable()
export class Names {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Forgets who an attendee is; what they attended stays. Where nothing is known there is nothing to forget. */
  async erase(attendee: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.delete(ContactRow, { id: attendee });
      if (affected) await manager.upsert(ErasedNameRow, { id: attendee, at: this.clock.now() }, ['id']);
    });
  }

  /** Those of some attendees whose name was erased after an instant: a name they have now is not the one they had then. */
  async erasedSince(instant: Date, attendees: readonly string[]): Promise<Set<string>> {
    const rows = await this.dataSource.manager.findBy(ErasedNameRow, { id: In(attendees) });
    return new Set(rows.filter(({ at }) => at >= instant).map(({ id }) => id));
  }
}
