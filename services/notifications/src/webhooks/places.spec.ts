import { Places } from './places.js';

/** An endpoint that answers when the test says so. */
function endpoint() {
  let ask!: () => void;
  let answer!: () => void;
  const asked = new Promise<void>((resolve) => (ask = resolve));
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const work = async (): Promise<string> => {
    ask();
    await answered;
    return 'answered';
  };
  return { work, asked, answer };
}
const quickly = () => Promise.resolve('answered');

describe('places for endpoints', () => {
  it('are free for others while as many as there are places, and more, never answer', async () => {
    const places = new Places({ quick: 1, patienceMillis: 1 });
    const silent = Array.from({ length: 4 }, endpoint);
    const held = silent.map((each, index) => places.hold(`silent ${index}`, each.work));
    await Promise.all(silent.map(({ asked }) => asked));
    expect(await places.hold('quick', quickly)).toBe('answered');
    for (const { answer } of silent) answer();
    expect(await Promise.all(held)).toEqual(Array.from({ length: 4 }, () => 'answered'));
  });

  it('are asked for among the slow by whoever was slow, so that others find theirs at once', async () => {
    const places = new Places({ quick: 1, patienceMillis: 1 });
    const silent = Array.from({ length: 4 }, endpoint);
    const first = silent.map((each, index) => places.hold(`silent ${index}`, each.work));
    await Promise.all(silent.map(({ asked }) => asked));
    // Once this has had its place, all of them have gone on to the lane of the slow, which is full then.
    await places.hold('quick', quickly);
    const again = endpoint();
    const second = places.hold('silent 0', again.work);
    const begun: string[] = [];
    void again.asked.then(() => begun.push('slow'));
    await places.hold('quick', async () => Promise.resolve(begun.push('quick')));
    for (const { answer } of silent) answer();
    await again.asked;
    expect(begun).toEqual(['quick', 'slow']);
    again.answer();
    await Promise.all([...first, second]);
  });

  it('are given back by what fails, and waited for in the order of coming', async () => {
    const places = new Places({ quick: 1, patienceMillis: 60_000 });
    const first = endpoint();
    const order: string[] = [];
    const held = places.hold('first', first.work);
    const failing = places.hold('second', () => {
      order.push('second');
      return Promise.reject(new Error('refused'));
    });
    const third = places.hold('third', async () => Promise.resolve(order.push('third')));
    first.answer();
    await expect(failing).rejects.toThrow('refused');
    await Promise.all([held, third]);
    expect(order).toEqual(['second', 'third']);
  });
});
