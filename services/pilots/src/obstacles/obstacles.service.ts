import { ObstacleReported, type ObstacleSnapshot } from '@integras/contracts';
import type { Caller } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import type { CorrectRecord, VoidRecord } from '../project-records/project-record.requests.js';
import { type ConcerningRecord, ProjectRecords, type ShownRecord } from '../project-records/project-records.service.js';
import { address, obstacleKind, solve } from './obstacle.js';
import type { AddressObstacle, ReportObstacle, SolveObstacle } from './obstacle.requests.js';

type ShownObstacle = ShownRecord<ObstacleSnapshot>;

/** What is not solved comes first. */
const order = ['open', 'being_addressed', 'solved'];

@Injectable()
export class Obstacles {
  constructor(private readonly records: ProjectRecords) {}

  async list(project: string, caller: Caller): Promise<ShownObstacle[]> {
    const found = await this.records.list(obstacleKind, project, caller);
    return found.sort(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) ||
        (a.reportedOn < b.reportedOn ? 1 : a.reportedOn > b.reportedOn ? -1 : a.id < b.id ? -1 : 1),
    );
  }

  one(of: Pick<ConcerningRecord, 'project' | 'id' | 'caller'>): Promise<ShownObstacle> {
    return this.records.one(obstacleKind, of);
  }

  report(of: Omit<ConcerningRecord, 'id' | 'ifMatch'>, body: ReportObstacle): Promise<ShownObstacle> {
    return this.records.add(obstacleKind, of, { event: ObstacleReported, record: { ...body }, on: body.reportedOn });
  }

  address(of: ConcerningRecord, body: AddressObstacle): Promise<ShownObstacle> {
    return this.records.change(obstacleKind, of, obstacleKind.right, (before) => address(before, body));
  }

  solve(of: ConcerningRecord, body: SolveObstacle): Promise<ShownObstacle> {
    return this.records.change(obstacleKind, of, obstacleKind.right, (before) => solve(before, body));
  }

  correct(of: ConcerningRecord, body: CorrectRecord): Promise<ShownObstacle> {
    return this.records.correct(obstacleKind, of, body);
  }

  void(of: ConcerningRecord, body: VoidRecord): Promise<unknown> {
    return this.records.void(obstacleKind, of, body);
  }
}
