import { type Caller, can } from '@integras/service-kit';
import type { ParticipationSnapshot } from '@integras/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { placeOf } from '../schemes/scheme.js';
import { Schemes } from '../schemes/schemes.service.js';
import { ParticipationRow } from './attendance.entity.js';
import { sumOf } from './hours.js';
import { completesAtEnd } from './participation.js';

/** What came of a training: participations and persons are two things, counted apart over several trainings. */
export interface ShownParticipations {
  participations: number;
  completed: number;
  hours: string;
  /** One by one, for those who organise it. */
  items?: (ParticipationSnapshot & {
    id: string;
    /** Completed as soon as the session that goes on has ended. */
    completesAtEnd: boolean;
  })[];
}

@Injectable()
export class Participations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly schemes: Schemes,
  ) {}

  async of(scheme: string, caller: Caller): Promise<ShownParticipations> {
    const row = await this.schemes.readable(scheme, caller);
    const rows = await this.dataSource.manager.find(ParticipationRow, {
      where: { scheme, snapshot: Not(IsNull()) },
      order: { id: 'ASC' },
    });
    const { description } = row;
    const items = rows.map((each) => ({
      id: each.id,
      ...each.snapshot!,
      completesAtEnd: completesAtEnd(description, each),
    }));
    return {
      participations: items.length,
      completed: items.filter(({ completedOn }) => completedOn !== undefined).length,
      hours: sumOf(items.map(({ hours }) => hours)),
      ...(can(caller.grants, 'attendee.read', placeOf(row)) && { items }),
    };
  }

  /** How many persons took part in trainings of a project, and how many participations that makes. */
  async inProject(
    project: string,
    caller: Caller,
  ): Promise<{ participations: number; persons: number; completed: number }> {
    const mine = await this.schemes.list({ project }, caller);
    const [counted] = await this.dataSource.query<{ participations: number; persons: number; completed: number }[]>(
      `select count(*)::int as participations, count(distinct attendee)::int as persons,
              count(*) filter (where snapshot->>'completedOn' is not null)::int as completed
         from participation where snapshot is not null and scheme = any($1)`,
      [mine.map(({ id }) => id)],
    );
    return counted!;
  }
}
