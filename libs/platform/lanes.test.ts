import { expect, test } from 'vitest';
import { inLanes } from './lanes.js';

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
