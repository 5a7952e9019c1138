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

  it('fails with what failed, whichever of the statements after it is told first', async () => {
    const broken = Object.assign(new Error('the code is taken'), { code: '23505' });
    const aborted = Object.assign(new Error('the transaction is aborted'), { code: '25P02' });
    const slow = pause(5).then(() => Promise.reject(broken));
    await expect(together([slow, Promise.reject(aborted)])).rejects.toBe(broken);
    await expect(together([Promise.reject(aborted)])).rejects.toBe(aborted);
  });
});
