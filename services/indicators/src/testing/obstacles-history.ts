import { randomUUID } from 'node:crypto';
import {
  describe as describeEvent,
  type EventClass,
  ObstacleAddressed,
  ObstacleCorrected,
  obstacleKinds,
  ObstacleReported,
  type ObstacleSnapshot,
  ObstacleSolved,
  ObstacleVoided,
} from '@integras/contracts';
import type { Dice } from './dice.js';
import type { Said } from './indicators-under-test.js';

const { after: reported } = describeEvent(ObstacleReported).example;

/** The part of a random history that tells of obstacles. */
export class ObstaclesHistory {
  private readonly obstacles: { id: string; record: ObstacleSnapshot }[] = [];

  constructor(
    private readonly roll: Dice,
    private readonly project: string,
    private readonly facts: Said[],
  ) {}

  step(): void {
    const at = this.roll(this.obstacles.length);
    const known = this.obstacles[at];
    const turn = this.roll(6);
    if (!known || turn === 0) return this.report();
    const before = known.record;
    if (turn === 5) {
      this.obstacles.splice(at, 1);
      return this.say(ObstacleVoided, known.id, { before, reason: 'Reported twice.' });
    }
    const [event, more] = this.turn(turn);
    const { country: _, ...elsewhere } = before;
    known.record = { ...(turn === 4 ? elsewhere : before), ...more };
    this.say(event, known.id, { before, after: known.record, ...(turn > 2 && { reason: 'A mistake.' }) });
  }

  private turn(turn: number): [EventClass<object>, Partial<ObstacleSnapshot>] {
    const on = this.day();
    if (turn === 1)
      return [ObstacleAddressed, { state: 'being_addressed', addressedOn: on, solution: 'So.', solutionOn: on }];
    if (turn === 2) return [ObstacleSolved, { state: 'solved', addressedOn: on, solvedOn: on, outcome: 'resolved' }];
    return [ObstacleCorrected, { crossBorder: this.roll(4) > 0, kind: obstacleKinds[this.roll(3)]! }];
  }

  private report(): void {
    const id = randomUUID();
    const { country: _, ...everywhere } = reported;
    const country = ['IT', 'AT', undefined][this.roll(3)];
    const record = { ...everywhere, kind: obstacleKinds[this.roll(3)]!, ...(country !== undefined && { country }) };
    this.obstacles.push({ id, record });
    this.say(ObstacleReported, id, { after: record });
  }

  private day(): string {
    return `2025-0${1 + this.roll(6)}-0${1 + this.roll(9)}`;
  }

  private say<D extends object>(event: EventClass<D>, id: string, data: object): void {
    const { project } = this;
    const time = `2025-0${1 + this.roll(6)}-11T10:00:00.000Z`;
    const journal = { kind: 'obstacle', id } as const;
    this.facts.push({ event, data: { obstacle: id, project, ...data }, entity: id, time, journal, project } as Said);
  }
}
