import { fixedClock } from '@integras/testing';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressBlock } from './address-block.js';
import { Allowance } from './allowance.js';

describe('an allowance', () => {
  const taking = async (allowance: Allowance, key: string, times: number) => {
    let got = 0;
    for (let at = 0; at < times; at += 1) {
      try {
        const taken = allowance.take(key);
        if (taken !== true) await taken;
        got += 1;
      } catch (refusal) {
        expect(refusal).toBeInstanceOf(RateLimiterRes);
      }
    }
    return got;
  };

  it('gives out what the shared counter allows, and asks it seldom', async () => {
    const counter = new RateLimiterMemory({ points: 600, duration: 60 });
    let asked = 0;
    const counting = {
      consume: (...of: Parameters<RateLimiterMemory['consume']>) => ((asked += 1), counter.consume(...of)),
    };
    const clock = fixedClock(new Date().toISOString());
    expect(await taking(new Allowance(counting, 600, clock), 'a', 500)).toBe(500);
    expect(asked).toBe(50);
  });

  it('is one for all processes that ask the same counter', async () => {
    const counter = new RateLimiterMemory({ points: 120, duration: 60 });
    const clock = fixedClock(new Date().toISOString());
    const [one, other] = [new Allowance(counter, 120, clock), new Allowance(counter, 120, clock)];
    expect((await taking(one, 'a', 80)) + (await taking(other, 'a', 80))).toBe(120);
    expect(await taking(other, 'b', 80)).toBe(80);
  });

  it('is not overdrawn by many who ask at once', async () => {
    const counter = new RateLimiterMemory({ points: 60, duration: 60 });
    const allowance = new Allowance(counter, 60, fixedClock(new Date().toISOString()));
    const all = await Promise.allSettled(Array.from({ length: 200 }, async () => allowance.take('a')));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(60);
  });

  it('holds nobody up when nothing can be counted', async () => {
    const broken = { consume: () => Promise.reject(new Error('the database is away')) };
    expect(await taking(new Allowance(broken, 60, fixedClock(new Date().toISOString())), 'a', 200)).toBe(200);
  });
});

describe('the address a stranger is counted by', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is %s', (address, block) => {
    expect(addressBlock(address)).toBe(block);
  });
});
