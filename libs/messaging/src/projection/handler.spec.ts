import {
  type EventClass,
  MilestonePlanned,
  MilestoneReached,
  OutcomeRecorded,
  ParticipantEnrolled,
  typeOf,
} from '@integras/contracts';
import { factOf } from '@integras/testing';
import { type Handler, runsOf } from './handler.js';

describe('the facts of a batch', () => {
  const handle = () => Promise.resolve();
  const counting: Handler = { run: Symbol('counting'), handle };
  const handlers = new Map<string, Handler>([
    [typeOf(MilestonePlanned), counting],
    [typeOf(MilestoneReached), counting],
    [typeOf(OutcomeRecorded), { run: Symbol('another'), handle }],
    [typeOf(ParticipantEnrolled), { run: undefined, handle }],
  ]);
  const classes: EventClass[] = [
    MilestonePlanned,
    MilestoneReached,
    OutcomeRecorded,
    MilestoneReached,
    ParticipantEnrolled,
    ParticipantEnrolled,
    MilestonePlanned,
  ];
  const messages = classes.map((eventClass, sequence) => ({ sequence, fact: factOf(eventClass, {}) }));

  it('are handed over in one call where they follow each other and go the same way, in their order', () => {
    const runs = [...runsOf(messages, (type) => handlers.get(type)!)];
    expect(runs.map((run) => run.messages.map(({ sequence }) => sequence))).toEqual([[0, 1], [2], [3], [4], [5], [6]]);
    expect(runs.map(({ handler }) => handler === counting)).toEqual([true, false, true, false, false, true]);
    expect([...runsOf([], () => counting)]).toEqual([]);
  });
});
