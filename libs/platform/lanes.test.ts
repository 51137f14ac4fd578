import { describe, expect, test } from 'vitest';
import { inLanes, SharedLanes } from './lanes.js';

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

test('everything is done, in order, and never more at a time than there are lanes', async () => {
  const begun: number[] = [];
  let [now, most] = [0, 0];
  await inLanes([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    begun.push(item);
    most = Math.max(most, (now += 1));
    await soon();
    now -= 1;
  });
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('after a failure nothing more is begun, and it is told when nothing is under way any more', async () => {
  const [begun, ended]: number[][] = [[], []];
  const working = inLanes([1, 2, 3, 4, 5, 6], 2, async (item) => {
    begun!.push(item);
    await soon();
    if (item === 1) throw new Error('one failed');
    await soon();
    ended!.push(item);
  });
  await expect(working).rejects.toThrow('one failed');
  expect(begun).toEqual([1, 2]);
  expect(ended).toEqual([2]);
});

describe('Lanes that many share', () => {
  /** Brings so much work for each key, in this order, and tells in which order it was begun and how much at a time. */
  async function brought(counts: readonly (readonly [key: string, count: number])[]) {
    const lanes = new SharedLanes({ inAll: 3, perKey: 2 });
    const [begun, now]: [string[], Map<string, number>] = [[], new Map()];
    let [mostOfOne, mostInAll] = [0, 0];
    const work = async (key: string) => {
      begun.push(key);
      now.set(key, (now.get(key) ?? 0) + 1);
      mostOfOne = Math.max(mostOfOne, ...now.values());
      mostInAll = Math.max(
        mostInAll,
        [...now.values()].reduce((sum, one) => sum + one, 0),
      );
      await soon();
      now.set(key, now.get(key)! - 1);
    };
    await Promise.all(
      counts.flatMap(([key, count]) => Array.from({ length: count }, () => lanes.run(key, () => work(key)))),
    );
    return { begun, mostOfOne, mostInAll };
  }

  test('hold so much at a time in all, and so much of one key', async () => {
    const { begun, mostOfOne, mostInAll } = await brought([
      ['a', 9],
      ['b', 9],
    ]);
    expect({ begun: begun.length, mostOfOne, mostInAll }).toEqual({ begun: 18, mostOfOne: 2, mostInAll: 3 });
  });

  test('serve whoever brings one before the rest of whoever brought a thousand', async () => {
    const { begun } = await brought([
      ['a', 1000],
      ['b', 1],
      ['c', 1],
    ]);
    expect(begun.indexOf('b')).toBeLessThan(4);
    expect(begun.indexOf('c')).toBeLessThan(6);
  });

  test('are free again after a failure', async () => {
    const lanes = new SharedLanes({ inAll: 1, perKey: 1 });
    await expect(lanes.run('a', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(lanes.run('b', () => Promise.resolve('done'))).resolves.toBe('done');
  });
});
