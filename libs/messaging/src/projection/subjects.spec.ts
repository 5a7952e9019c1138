import { MilestoneReached, PilotPlanned, eventClasses, typeOf } from '@integras/contracts';
import { subjectsFor } from './subjects.js';

describe('what a process reads of a stream', () => {
  it('is every event of the entities it handles events of', () => {
    expect(subjectsFor('pilots', [typeOf(PilotPlanned), typeOf(MilestoneReached)])).toEqual([
      'integras.pilots.pilot.*.milestone.*',
      'integras.pilots.pilot.*.pilot.*',
    ]);
  });

  it('is the whole stream when it handles events of every entity', () => {
    expect(subjectsFor('pilots', eventClasses.map(typeOf))).toEqual([]);
  });
});
