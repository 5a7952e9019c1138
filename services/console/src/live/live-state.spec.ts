import { liveStateOf } from './live-state.js';

const now = 1_000_000;

describe('the state of the connection', () => {
  it('is not known before anything came', () => {
    expect(liveStateOf({ open: false, lastSign: undefined, waiting: undefined }, now)).toEqual({ kind: 'connecting' });
  });

  it('is live while heartbeats come', () => {
    expect(liveStateOf({ open: true, lastSign: now - 29_000, waiting: undefined }, now)).toEqual({ kind: 'live' });
  });

  it('is delayed after half a minute of silence, and says for how long', () => {
    expect(liveStateOf({ open: true, lastSign: now - 40_000, waiting: undefined }, now)).toEqual({
      kind: 'delayed',
      seconds: 40,
    });
  });

  it('is offline once the connection is lost, and says from when the figures are', () => {
    expect(liveStateOf({ open: false, lastSign: now - 3_000, waiting: undefined }, now)).toEqual({
      kind: 'offline',
      since: now - 3_000,
    });
  });

  it('is paused when a person wanted that, whatever else it is', () => {
    expect(liveStateOf({ open: false, lastSign: now, waiting: 12 }, now)).toEqual({ kind: 'paused', waiting: 12 });
  });
});
