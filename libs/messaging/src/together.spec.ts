import { setTimeout as pause } from 'node:timers/promises';
import { together } from './together.js';

describe('what is sent together', () => {
  it('is answered in its order', async () => {
    const late = pause(5).then(() => 'a');
    expect(await together([late, Promise.resolve(2)])).toEqual(['a', 2]);
  });

  it('fails with the first error there was, and only when all others have ended', async () => {
    const steps: string[] = [];
    const others = async () => {
      for (const step of ['removed', 'saved']) {
        await pause(5);
        steps.push(step);
      }
    };
    const broken = new Error('the statement failed');
    const follower = pause(20).then(() => Promise.reject(new Error('the transaction is aborted')));
    await expect(together([follower, Promise.reject(broken), others()])).rejects.toBe(broken);
    expect(steps).toEqual(['removed', 'saved']);
  });
});
